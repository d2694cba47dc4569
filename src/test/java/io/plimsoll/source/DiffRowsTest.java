package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Patches as GitHub lists them, and what they say of lines.
class DiffRowsTest {
  private static final String PATCH =
      """
      @@ -1,4 +1,5 @@ services:
       a
      -b
      +B
      +x
       c
       d
      @@ -10,3 +11,2 @@
       j
      -k
       l
      """
          .stripTrailing();

  private static Diff diff(String patch) {
    return Diff.parse(patch).orElseThrow();
  }

  @Test
  void hunksHaveTheNumbersOfTheirHeaders() {
    List<Hunk> hunks = diff(PATCH).hunks();
    assertEquals(2, hunks.size());
    assertEquals(1, hunks.get(0).baseStart());
    assertEquals(4, hunks.get(0).baseCount());
    assertEquals(5, hunks.get(0).headCount());
    assertEquals(11, hunks.get(1).headStart());
    assertEquals(2, hunks.get(1).headCount());
  }

  @Test
  void linesAreFoundInTheirHunk() {
    Diff diff = diff(PATCH);
    assertEquals(1, diff.hunkOf(1, 5).orElseThrow().headStart());
    assertEquals(11, diff.hunkOf(12, 12).orElseThrow().headStart());
    assertEquals(Optional.empty(), diff.hunkOf(5, 6));
    assertEquals(Optional.empty(), diff.hunkOf(6, 10));
    assertEquals(Optional.empty(), diff.hunkOf(5, 11));
    assertEquals(Optional.empty(), diff.hunkOf(3, 2));
  }

  @Test
  void addedLinesAreThoseWithAPlus() {
    Hunk hunk = diff(PATCH).hunks().getFirst();
    assertEquals(
        List.of(2, 3),
        IntStream.rangeClosed(1, 5).filter(line -> hunk.adds(line, line)).boxed().toList());
    assertTrue(hunk.adds(1, 2));
    assertFalse(hunk.adds(4, 5));
  }

  @Test
  void deletedLinesStandBetweenTheirNeighbours() {
    Hunk first = diff(PATCH).hunks().get(0);
    assertTrue(first.hasDeletedBetween(1, 2));
    assertFalse(first.hasDeletedBetween(2, 5));
    Hunk second = diff(PATCH).hunks().get(1);
    assertTrue(second.hasDeletedBetween(11, 12));
    assertFalse(second.hasDeletedBetween(11, 11));
  }

  @Test
  void theBaseComesBack() {
    assertEquals(
        Optional.of("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n"),
        diff(PATCH).reverse("a\nB\nx\nc\nd\ne\nf\ng\nh\ni\nj\nl\nm\n"));
  }

  @Test
  void aHeadThatDoesNotFitHasNoBase() {
    assertEquals(Optional.empty(), diff(PATCH).reverse("a\nB\ny\nc\nd\n"));
    assertEquals(Optional.empty(), diff(PATCH).reverse(""));
    assertEquals(Optional.empty(), diff(PATCH).reverse("a\r\nB\r\nx\r\nc\r\nd\r\n"));
  }

  @Test
  void aHeaderMayLeaveOutACountOfOne() {
    assertEquals(Optional.of("a\n"), diff("@@ -1 +1 @@\n-a\n+b").reverse("b\n"));
    assertEquals(Optional.of(""), diff("@@ -0,0 +1 @@\n+b").reverse("b\n"));
    assertEquals(Optional.of("a\n"), diff("@@ -1 +0,0 @@\n-a").reverse(""));
  }

  @Test
  void theMissingLineEndIsPartOfTheLine() {
    String patch =
        "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file";
    assertEquals(Optional.of("a\nb"), diff(patch).reverse("a\nc"));
    assertEquals(Optional.empty(), diff(patch).reverse("a\nc\n"));
  }

  @Test
  void linesThatLookLikeHeadersAreLines() {
    String patch = "@@ -1,2 +1,3 @@\n @@ -1 +1 @@\n+--- a\n +++ b";
    assertEquals(
        Optional.of("@@ -1 +1 @@\n+++ b\n"), diff(patch).reverse("@@ -1 +1 @@\n--- a\n+++ b\n"));
  }
}
