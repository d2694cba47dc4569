package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Edits of an edited text are edits of the first text.
class WeavingTest {
  private static final String FIRST = "a\nb\nc\nd\ne\n";

  private static LineEdit edit(int first, int last, String... lines) {
    return new LineEdit("f", first, last, List.of(lines));
  }

  private static List<Weaving.Woven> weave(String between, LineEdit earlier, LineEdit later) {
    Weaving weaving = new Weaving(SourceFile.of("f", between));
    weaving.addEarlier(0, List.of(earlier));
    weaving.addLater(1, List.of(later));
    return weaving.weave();
  }

  @Test
  void aLaterEditOfAWrittenLineJoinsTheEarlier() {
    assertEquals(
        List.of(new Weaving.Woven(List.of(0, 1), edit(2, 2, "B", "y", "C"))),
        weave("a\nB\nx\nC\nc\nd\ne\n", edit(2, 2, "B", "x", "C"), edit(3, 3, "y")));
  }

  @Test
  void aLaterEditReachesPastTheEarlier() {
    assertEquals(
        List.of(new Weaving.Woven(List.of(0, 1), edit(2, 4, "B", "z"))),
        weave("a\nB\nx\nc\nd\ne\n", edit(2, 2, "B", "x"), edit(3, 5, "z")));
  }

  @Test
  void editsSideBySideStayApart() {
    assertEquals(
        List.of(
            new Weaving.Woven(List.of(0), edit(2, 2, "B", "x")),
            new Weaving.Woven(List.of(1), edit(3, 3))),
        weave("a\nB\nx\nc\nd\ne\n", edit(2, 2, "B", "x"), edit(4, 4)));
  }

  @Test
  void linesAfterADeletionCountAsBefore() {
    assertEquals(
        List.of(
            new Weaving.Woven(List.of(0), edit(1, 2)),
            new Weaving.Woven(List.of(1), edit(4, 5, "D"))),
        weave("c\nd\ne\n", edit(1, 2), edit(2, 3, "D")));
  }

  @Test
  void aLaterEditAroundADeletionTakesItIn() {
    assertEquals(
        List.of(new Weaving.Woven(List.of(1, 0), edit(2, 4, "X"))),
        weave("a\nb\nd\ne\n", edit(3, 3), edit(2, 3, "X")));
  }

  /// Woven edits leave what both rounds of edits leave.
  @Property(tries = 300)
  void weavingIsDoingBoth(@ForAll Random random) {
    SourceFile first = SourceFile.of("f", FIRST);
    List<LineEdit> earlier = edits(random, 5, "x");
    SourceFile between = first.withText(LineEdits.apply(first, earlier));
    List<LineEdit> later = edits(random, between.lines().count(), "y");
    Weaving weaving = new Weaving(between);
    IntStream.range(0, earlier.size()).forEach(i -> weaving.addEarlier(i, List.of(earlier.get(i))));
    weaving.addLater(earlier.size(), later);
    List<LineEdit> woven = weaving.weave().stream().map(Weaving.Woven::edit).toList();
    assertEquals(
        LineEdits.apply(between, later), LineEdits.apply(first, woven), earlier + " then " + later);
  }

  private static List<LineEdit> edits(Random random, int count, String text) {
    List<LineEdit> edits = new ArrayList<>();
    for (int line = 1; line <= count; line++) {
      if (random.nextInt(3) == 0) {
        int last = Math.min(count, line + random.nextInt(2));
        int lines = line == 1 ? 1 + random.nextInt(2) : random.nextInt(3);
        edits.add(
            edit(
                line,
                last,
                IntStream.range(0, lines).mapToObj(i -> text + i).toArray(String[]::new)));
        line = last;
      }
    }
    return edits;
  }
}
