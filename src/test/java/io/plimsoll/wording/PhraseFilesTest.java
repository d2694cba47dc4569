package io.plimsoll.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The files of sentences as they are written, which a reader of properties does not show: a key
/// that stands twice loses its first sentence in silence.
class PhraseFilesTest {

  private static List<String> lines(Language language) throws IOException {
    String name = language == Language.EN ? "" : "_" + language.code();
    try (InputStream stream =
        Objects.requireNonNull(
            PhraseFilesTest.class.getResourceAsStream("/phrases" + name + ".properties"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static Stream<String> keys(Language language) throws IOException {
    return lines(language).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')));
  }

  /// The keys of each block, by the block's header.
  private static Map<String, List<String>> blocks(Language language) throws IOException {
    Map<String, List<String>> blocks = new LinkedHashMap<>();
    String block = "";
    for (String line : lines(language)) {
      if (line.startsWith("# --- ")) {
        block = line;
      } else if (!line.isBlank()) {
        String key = line.substring(0, line.indexOf('='));
        blocks.computeIfAbsent(block, _ -> new ArrayList<>()).add(key);
      }
    }
    return blocks;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noKeyStandsTwice(Language language) throws IOException {
    List<String> twice = new ArrayList<>(keys(language).toList());
    Phrases.in(language).keys().forEach(twice::remove);
    assertEquals(List.of(), twice);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theKeysOfABlockAreSorted(Language language) throws IOException {
    blocks(language)
        .forEach((block, keys) -> assertEquals(keys.stream().sorted().toList(), keys, block));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void blocksAndKeysStandWhereEnglishHasThem(Language language) throws IOException {
    assertEquals(blocks(Language.EN), blocks(language));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsSpokenOfOneIsSpokenOfMany(Language language) {
    Phrases phrases = Phrases.in(language);
    for (String key : phrases.keys()) {
      if (key.endsWith(".one")) {
        String many = key.substring(0, key.length() - "one".length()) + "other";
        assertTrue(phrases.raw(many).isPresent(), many);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void backticksComeInPairs(Language language) {
    Phrases phrases = Phrases.in(language);
    List<String> odd =
        phrases.keys().stream()
            .filter(key -> phrases.raw(key).orElseThrow().replaceAll("[^`]", "").length() % 2 == 1)
            .toList();
    assertEquals(List.of(), odd);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLetterThatWasReadInAnotherEncodingIsNone(Language language) {
    Phrases phrases = Phrases.in(language);
    for (String key : phrases.keys()) {
      String sentence = phrases.raw(key).orElseThrow();
      assertTrue(sentence.chars().noneMatch(c -> c == 'Ã' || c == '\uFFFD'), key);
    }
  }
}
