package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.CpuTime;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import org.junit.jupiter.api.Test;

/// Reads hostile texts: no exception, every span inside, at most a second for a megabyte.
class YamlFuzzTest {
  @Test
  void anyTextIsRead() {
    Mutations.run(YamlFuzzTest::read);
  }

  private static void read(long seed) {
    String text = new Mutations(seed).text();
    check(text, YamlFile.parse(SourceFile.of("a.yaml", text)));
    check(text, YamlFile.parse(SourceFile.of("a.json", text)));
  }

  private static void check(String text, YamlFile file) {
    Span all = new Span(0, text.length());
    file.documents().forEach(document -> YamlPropertyTest.inside(document.root(), all));
    file.problems().forEach(problem -> inside(all, problem));
    file.remarks().forEach(problem -> inside(all, problem));
    file.comments().all().forEach(comment -> assertTrue(all.contains(comment.span())));
    file.documents().forEach(document -> Meaning.of(document.root()));
  }

  private static void inside(Span all, Problem problem) {
    assertTrue(all.contains(problem.at()), problem::toString);
  }

  @Test
  void aMegabyteTakesAtMostASecond() {
    Mutations.run(seed -> {
      String piece = new Mutations(seed).text();
      String text = piece.repeat(Math.max(1, 500_000 / Math.max(1, piece.length())));
      long start = CpuTime.nanos();
      YamlFile.parse(SourceFile.of("a.yaml", text));
      long millis = (CpuTime.nanos() - start) / 1_000_000;
      assertTrue(millis < 1_500, () -> millis + " ms for " + text.length() + " of " + piece);
    });
  }
}
