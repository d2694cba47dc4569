package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffTest {
  private static final String PATCH =
      """
      @@ -1,4 +1,5 @@
       FROM node:22
      -USER node
      +RUN npm ci
      +COPY . .
       EXPOSE 80
       CMD ["node"]
      @@ -20,3 +21,2 @@ stage
       # end
      -LABEL a=b
       LABEL c=d\
      """;
  private static final Diff DIFF = Diff.parse(PATCH).orElseThrow();

  @Test
  void knowsWhichLinesOfTheHeadItShows() {
    assertTrue(DIFF.hunkOf(1, 5).isPresent());
    assertTrue(DIFF.hunkOf(21, 22).isPresent());
    assertFalse(DIFF.hunkOf(5, 6).isPresent());
    assertFalse(DIFF.hunkOf(4, 21).isPresent());
    assertFalse(DIFF.hunkOf(20, 20).isPresent());
    assertFalse(DIFF.hunkOf(3, 2).isPresent());
  }

  @Test
  void findsDeletedLinesBetweenLinesOfTheHead() {
    Hunk first = DIFF.hunks().get(0);
    assertTrue(first.hasDeletedBetween(1, 2));
    assertFalse(first.hasDeletedBetween(2, 5));
    assertFalse(first.hasDeletedBetween(2, 2));
    Hunk second = DIFF.hunks().get(1);
    assertTrue(second.hasDeletedBetween(21, 22));
    assertFalse(second.hasDeletedBetween(22, 22));
  }

  @Test
  void tellsAddedLinesFromThoseAroundThem() {
    Hunk first = DIFF.hunks().getFirst();
    assertFalse(first.adds(1, 1));
    assertTrue(first.adds(1, 2));
    assertTrue(first.adds(3, 3));
    assertFalse(first.adds(4, 5));
  }

  @Test
  void givesTheTextBeforeTheChange() {
    Diff diff = Diff.parse("@@ -1,3 +1,3 @@\n a\n-b\n+B\n c").orElseThrow();
    assertEquals(Optional.of("a\nb\nc\nd\n"), diff.reverse("a\nB\nc\nd\n"));
  }

  @Test
  void keepsCarriageReturns() {
    Diff diff = Diff.parse("@@ -1,2 +1,2 @@\n a\r\n-b\r\n+B\r").orElseThrow();
    assertEquals(Optional.of("a\r\nb\r\n"), diff.reverse("a\r\nB\r\n"));
    assertEquals(Optional.empty(), diff.reverse("a\nB\n"));
  }

  @Test
  void givesAndTakesTheLastLineEnd() {
    Diff given = Diff.parse("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a").orElseThrow();
    assertEquals(Optional.of("a"), given.reverse("a\n"));
    assertEquals(Optional.empty(), given.reverse("a"));
    Diff taken = Diff.parse("@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file").orElseThrow();
    assertEquals(Optional.of("a\n"), taken.reverse("a"));
  }

  @Test
  void anAddedFileWasNotThere() {
    Diff diff = Diff.parse("@@ -0,0 +1,2 @@\n+a\n+b").orElseThrow();
    assertEquals(Optional.of(""), diff.reverse("a\nb\n"));
    assertTrue(diff.hunkOf(1, 2).isPresent());
  }

  @Test
  void anEmptiedFileHadItsLines() {
    Diff diff = Diff.parse("@@ -1,2 +0,0 @@\n-a\n-b").orElseThrow();
    assertEquals(Optional.of("a\nb\n"), diff.reverse(""));
    assertEquals(Optional.empty(), diff.hunkOf(1, 1));
  }

  @Test
  void readsAnEmptyContextLineWithoutItsBlank() {
    Diff diff = Diff.parse("@@ -1,3 +1,3 @@\n a\n\n-b\n+B").orElseThrow();
    assertEquals(Optional.of("a\n\nb\n"), diff.reverse("a\n\nB\n"));
  }

  @Test
  void withoutHunksNothingChanged() {
    assertEquals(Optional.of("a\n"), Diff.parse("").orElseThrow().reverse("a\n"));
  }

  @Test
  void refusesATextThatItDoesNotFit() {
    Diff diff = Diff.parse("@@ -2,2 +2,2 @@\n b\n-c\n+C").orElseThrow();
    assertEquals(Optional.of("a\nb\nc\n"), diff.reverse("a\nb\nC\n"));
    assertEquals(Optional.empty(), diff.reverse("b\nC\n"));
    assertEquals(Optional.empty(), diff.reverse("a\nb\n"));
    assertEquals(Optional.empty(), diff.reverse(""));
  }

  @Test
  void refusesHunksWhoseNumbersDoNotAgree() {
    Diff shifted = Diff.parse("@@ -5,2 +2,2 @@\n b\n-c\n+C").orElseThrow();
    assertEquals(Optional.empty(), shifted.reverse("a\nb\nC\n"));
    Diff backwards = Diff.parse("@@ -3 +3 @@\n-c\n+C\n@@ -1 +1 @@\n-a\n+A").orElseThrow();
    assertEquals(Optional.empty(), backwards.reverse("A\nb\nC\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Binary files differ",
        "@@ -1,2 +1,2 @@\n a",
        "@@ -1 +1 @@\n a\n b",
        "@@ -1 +1 @@\n*a",
        "@@ -1,2 +1 @@\n+a\n+b\n-c",
        "@@ -9999999999 +1 @@\n-a\n+b",
        "@@ -1 +1 @@",
        "\n\n"
      })
  void refusesWhatIsNoDiff(String text) {
    assertEquals(Optional.empty(), Diff.parse(text));
  }
}
