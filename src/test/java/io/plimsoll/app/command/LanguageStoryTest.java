package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every answer in every language.
final class LanguageStoryTest {
  private static final List<String> SAID =
      List.of(
          "review",
          "fix",
          "fix non-root-user",
          "fix no-privileged",
          "ignore",
          "ignore non-root-user",
          "ignore non-root-user legacy",
          "ignore non-root-user until 2026-12-31 because x",
          "ignore non-root-user until 2020-12-31 because x",
          "ignore non-root-user until never because x",
          "ignore non-root-user for ever because x",
          "ignore non-root-user until",
          "ignore non-root-user for",
          "ignore non-root-user until 2026-12-31 for 3d because x",
          "ignore no-privileged because x",
          "ignore non-root-user because x",
          "explain",
          "explain DL3002 DL3007",
          "explain non-root-usr",
          "explain xyzzy",
          "status",
          "status please",
          "config",
          "pause",
          "resume",
          "help",
          "reveiw",
          "approve");

  private static Talk talk(Language language) {
    Talk talk =
        new Talk()
            .base("Dockerfile", "FROM node:22-bookworm-slim\nUSER 1000\nCMD [\"node\"]\n")
            .head("Dockerfile", "FROM node:22-bookworm-slim\nCMD [\"node\"]\n");
    talk.language = language;
    return talk;
  }

  private static List<String> answers(Language language) {
    try (Talk talk = talk(language)) {
      for (String said : SAID) {
        talk.pass(Duration.ofMinutes(2));
        talk.says("wil", "/plimsoll " + said);
      }
      talk.says("guest", "/plimsoll pause");
      return talk.replies();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyHoleIsFilled(Language language) {
    List<String> answers = answers(language);
    assertEquals(SAID.size(), answers.size());
    for (String answer : answers) {
      assertFalse(answer.replaceAll("`[^`]*`", "").contains("{"), answer);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"EN"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyAnswerIsTranslated(Language language) {
    List<String> english = answers(Language.EN);
    List<String> answers = answers(language);
    for (int i = 0; i < english.size(); i++) {
      assertNotEquals(english.get(i), answers.get(i));
    }
  }

  @Test
  void commandsAreNeverTranslated() {
    for (Language language : Language.values()) {
      Phrases phrases = Phrases.in(language);
      for (String key : keys(phrases)) {
        assertEquals(
            commands(Phrases.in(Language.EN).raw(key).orElseThrow()),
            commands(phrases.raw(key).orElseThrow()),
            language + " " + key);
      }
    }
  }

  private static Set<String> keys(Phrases phrases) {
    return phrases.keys().stream()
        .filter(key -> key.startsWith("command."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> commands(String sentence) {
    List<String> parts = List.of(sentence.split("`", -1));
    return IntStream.range(0, parts.size())
        .filter(i -> i % 2 == 1)
        .mapToObj(parts::get)
        .sorted()
        .toList();
  }
}
