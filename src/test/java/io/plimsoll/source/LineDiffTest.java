package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  @Test
  void tellsTheLinesOfEachSide() {
    LineDiff diff = LineDiff.between("a\nb\nc\nd\n", "a\nB\nc\nx\ny\nd\n");
    assertEquals("2", base(diff, 4));
    assertEquals("2 4 5", head(diff, 6));
  }

  @Test
  void alikeTextsHaveNoChangedLine() {
    LineDiff diff = LineDiff.between("a\nb\n", "a\nb\n");
    assertEquals("", base(diff, 2));
    assertEquals("", head(diff, 2));
  }

  @Test
  void aDeletedLineIsOfTheBaseAlone() {
    LineDiff diff = LineDiff.between("a\nb\nc\n", "a\nc\n");
    assertEquals("2", base(diff, 3));
    assertEquals("", head(diff, 2));
  }

  @Test
  void anEmptyBaseMakesEveryLineNew() {
    assertEquals("1 2", head(LineDiff.between("", "a\nb\n"), 2));
  }

  @Test
  void aVeryLargeChangeCountsAsAWhole() {
    String base = numbered(0, 5_000);
    String head = "first\n" + numbered(10_000, 15_000) + "last\n";
    LineDiff diff = LineDiff.between("first\n" + base + "last\n", head);
    assertFalse(diff.changedInHead(1));
    assertTrue(diff.changedInHead(2));
    assertTrue(diff.changedInHead(5_001));
    assertFalse(diff.changedInHead(5_002));
    assertFalse(diff.changedInBase(1));
    assertTrue(diff.changedInBase(2));
    assertTrue(diff.changedInBase(5_001));
    assertFalse(diff.changedInBase(5_002));
  }

  @Test
  void upToTheLimitLinesAreComparedOneByOne() {
    String shared = numbered(0, LineDiff.MAX_LINES / 2 - 2);
    LineDiff at = LineDiff.between("a\n" + shared + "b\n", "c\n" + shared + "d\n");
    assertTrue(at.changedInHead(1));
    assertFalse(at.changedInHead(2));
    assertFalse(at.changedInBase(2));
    LineDiff beyond = LineDiff.between("a\n" + shared + "b\n", "c\n" + shared + "d\ne\n");
    assertTrue(beyond.changedInHead(2));
    assertTrue(beyond.changedInBase(2));
  }

  @Test
  void anEmptiedFileLosesEveryLine() {
    assertEquals("1 2", base(LineDiff.between("a\nb\n", ""), 2));
  }

  @Test
  void aRepeatedLineIsNeitherLostNorCountedTwice() {
    LineDiff grown = LineDiff.between("a\na\n", "a\na\na\n");
    assertEquals("", base(grown, 2));
    assertEquals("3", head(grown, 3));
    LineDiff shrunk = LineDiff.between("a\na\na\n", "a\n");
    assertEquals("2 3", base(shrunk, 3));
    assertEquals("", head(shrunk, 1));
  }

  @Test
  void aMovedLineIsChangedWhereItStoodOrWhereItStands() {
    LineDiff diff = LineDiff.between("a\nb\nc\n", "c\na\nb\n");
    assertEquals("3", base(diff, 3));
    assertEquals("1", head(diff, 3));
  }

  private static String numbered(int from, int to) {
    StringBuilder text = new StringBuilder();
    IntStream.range(from, to).forEach(i -> text.append(i).append('\n'));
    return text.toString();
  }

  private static String base(LineDiff diff, int lines) {
    return lines(lines, diff::changedInBase);
  }

  private static String head(LineDiff diff, int lines) {
    return lines(lines, diff::changedInHead);
  }

  private static String lines(int count, IntPredicate changed) {
    return String.join(
        " ", IntStream.rangeClosed(1, count).filter(changed).mapToObj(Integer::toString).toList());
  }

  @Test
  void textsThatHaveNothingInCommonAreComparedInTime() {
    String base = numbered(0, LineDiff.MAX_LINES / 2 - 1);
    String head = numbered(10_000, 10_000 + LineDiff.MAX_LINES / 2 - 1);
    long start = CpuTime.nanos();
    LineDiff diff = LineDiff.between(base, head);
    long seconds = (CpuTime.nanos() - start) / 1_000_000_000;
    assertTrue(seconds < 10, () -> seconds + " s");
    assertTrue(diff.changedInHead(1));
    assertTrue(diff.changedInBase(LineDiff.MAX_LINES / 2 - 1));
  }

  @Test
  void lineEndsAloneAreNoChange() {
    LineDiff diff = LineDiff.between("a\r\nb\r\n", "a\nc\n");
    assertEquals("2", base(diff, 2));
    assertEquals("2", head(diff, 2));
  }

  @Test
  void aMissingLineEndIsOfTheLineAfterTheLast() {
    LineDiff diff = LineDiff.between("a\nb", "a\nb\n");
    assertEquals("", base(diff, 2));
    assertEquals("3", head(diff, 3));
  }
}
