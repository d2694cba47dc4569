package io.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rule.Grade;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.Sources;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The lines of a fix, of which only those are shown that change.
class FixLinesTest {
  private static final String TEXT = "a\nb\nc\nb\ne\n";

  private static String shown(String text, LineEdit... edits) {
    SourceFile file = SourceFile.of("Dockerfile", text);
    Change change = new Change(List.of(FileChange.added(file)));
    Sources sources = new Sources(change, Reports.withSecrets(List.of()));
    List<String> lines = new ArrayList<>();
    Fix fix = new Fix("fix-1", Grade.SAFE, List.of(), List.of(edits));
    new Excerpt(sources, Paint.PLAIN).writeFix(fix, 3, lines);
    return String.join("\n", lines) + "\n";
  }

  private static LineEdit edit(int first, int last, String... lines) {
    return new LineEdit("Dockerfile", first, last, List.of(lines));
  }

  @Test
  void aReplacedLine() {
    assertEquals(
        """
          2 - b
          2 + B
        """,
        shown(TEXT, edit(2, 2, "B")));
  }

  @Test
  void aLinePutInBefore() {
    assertEquals("  3 + x\n", shown(TEXT, edit(3, 3, "x", "c")));
  }

  @Test
  void aLinePutInBehind() {
    assertEquals("  4 + x\n", shown(TEXT, edit(3, 3, "c", "x")));
  }

  @Test
  void aLinePutInBetween() {
    assertEquals("  3 + x\n", shown(TEXT, edit(2, 3, "b", "x", "c")));
  }

  @Test
  void deletedLines() {
    assertEquals(
        """
          2 - b
          3 - c
        """,
        shown(TEXT, edit(2, 3)));
    assertEquals("  2 - b\n", shown(TEXT, edit(1, 3, "a", "c")));
  }

  @Test
  void aRepeatedLineIsTakenForTheSameOnlyOnce() {
    assertEquals("  3 + b\n", shown(TEXT, edit(2, 2, "b", "b")));
    assertEquals(
        """
          3 - c
          4 - b
        """,
        shown(TEXT, edit(2, 4, "b")));
  }

  @Test
  void whatStaysTheSameIsNothing() {
    assertEquals("\n", shown(TEXT, edit(1, 5, "a", "b", "c", "b", "e")));
  }

  @Test
  void severalEditsInTheOrderOfTheFile() {
    assertEquals(
        """
          1 - a
          1 + A
          5 - e
          5 + E
          6 + F
        """,
        shown(TEXT, edit(1, 1, "A"), edit(5, 5, "E", "F")));
  }

  @Test
  void carriageReturnsAreNoDifference() {
    assertEquals("  2 - b\n  2 + B\n", shown("a\r\nb\r\nc\r\n", edit(1, 3, "a", "B", "c")));
  }

  @Test
  void numbersOfOneWidthStandBelowEachOther() {
    assertEquals(
        """
          9 - x
          9 + y
         10 + z
        """,
        shown("x\n".repeat(9), edit(9, 9, "y", "z")));
    assertEquals("1000 + z\n", shown("x\n".repeat(1_000), edit(1_000, 1_000, "z", "x")));
  }

  @Test
  void aLongLineIsCutAndACommandToTheTerminalIsNone() {
    assertEquals(
        "  1 - " + "x".repeat(160) + "…\n  1 + ·[0m\n",
        shown("x".repeat(161), edit(1, 1, "\u001b[0m")));
  }

  @Test
  void aFileThatIsNotThereHasNoLines() {
    assertEquals("\n", shown(TEXT, new LineEdit("other", 1, 1, List.of("x"))));
  }

  @Test
  void sixtyLinesAreShown() {
    String[] lines =
        IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toArray(String[]::new);
    assertEquals(60, shown("a", edit(1, 1, more(lines, "a"))).lines().count());
    List<String> longer = shown("a", edit(1, 1, more(lines, "b"))).lines().toList();
    assertEquals(61, longer.size());
    assertEquals(" 59 + 59", longer.get(59));
    assertEquals("    …", longer.getLast());
  }

  private static String[] more(String[] lines, String last) {
    List<String> all = new ArrayList<>();
    Collections.addAll(all, lines);
    all.add(last);
    return all.toArray(String[]::new);
  }
}
