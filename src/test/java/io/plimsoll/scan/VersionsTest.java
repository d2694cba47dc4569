package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.plimsoll.format.Document;
import io.plimsoll.format.Surroundings;
import io.plimsoll.format.dockerfile.DockerfileFormat;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class VersionsTest {
  private final List<String> log = new ArrayList<>();
  private final Versions versions =
      new Versions(this::judge, file("one two"), judgement(file("one two")));

  private static SourceFile file(String text) {
    return SourceFile.of("Dockerfile", text);
  }

  private static Judgement judgement(SourceFile file) {
    Document document = new DockerfileFormat(_ -> true).read(file, Surroundings.none(34));
    Reading reading = new Reading(file.path(), Optional.of(document), List.of(), List.of());
    return new Judgement(reading, List.of(), Set.of());
  }

  private Optional<Judgement> judge(SourceFile file, Judgement earlier) {
    log.add(text(earlier) + " > " + file.text());
    return file.text().isEmpty() ? Optional.empty() : Optional.of(judgement(file));
  }

  private static String text(Judgement judgement) {
    return judgement.reading().document().orElseThrow().file().text();
  }

  private void judge(String... texts) {
    for (String text : texts) {
      versions.judge(file(text));
    }
  }

  @Test
  void eachIsJudgedAsAChangeOfTheOneThatBeginsMostLikeIt() {
    judge("1 two", "one 2", "1 2", "one 3");
    assertEquals(
        List.of("one two > 1 two", "one two > one 2", "1 two > 1 2", "one two > one 3"), log);
  }

  @Test
  void theSameTextIsJudgedOnce() {
    Judgement first = versions.judge(file("1 two")).orElseThrow();
    judge("one 2", "one two");
    assertSame(first, versions.judge(file("1 two")).orElseThrow());
    assertEquals(List.of("one two > 1 two", "one two > one 2"), log);
  }

  @Test
  void theFirstAndTheLastFourAreKept() {
    judge("a1", "b1", "c1", "d1", "e1");
    log.clear();
    judge("a2", "c2", "one 2");
    assertEquals(List.of("one two > a2", "c1 > c2", "one two > one 2"), log);
  }

  @Test
  void whatIsNotReadIsAskedAboutAgain() {
    judge("", "");
    assertEquals(List.of("one two > ", "one two > "), log);
  }
}
