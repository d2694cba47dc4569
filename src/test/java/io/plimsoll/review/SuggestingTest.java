package io.plimsoll.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Side;
import io.plimsoll.scan.Sources;
import io.plimsoll.source.Change;
import io.plimsoll.source.Diff;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuggestingTest {
  /// Lines 1 to 5 and 12 to 14 are shown; something was deleted between lines 4 and 5.
  private static final Diff DIFF =
      Diff.parse(
              """
              @@ -1,5 +1,5 @@
               a1
              +a2
               a3
               a4
              -gone
               a5
              @@ -12,2 +12,3 @@
               a12
              +a13
               a14\
              """)
          .orElseThrow();

  private static final String TEXT =
      "a1\na2\na3\na4\na5\na6\na7\na8\na9\na10\na11\na12\na13\na14\n";

  @Test
  void replacesLinesOfOneHunk() {
    assertEquals(
        "2–3 [b2, b3, more]", suggested(TEXT, edit(2, 3, "b2", "b3", "more")).orElseThrow());
  }

  @Test
  void mergesEditsWithTheLinesBetween() {
    assertEquals(
        "1–4 [b1, a2, a3, b4]", suggested(TEXT, edit(4, 4, "b4"), edit(1, 1, "b1")).orElseThrow());
  }

  @Test
  void deletesLines() {
    assertEquals("13–14 []", suggested(TEXT, edit(13, 14)).orElseThrow());
  }

  @Test
  void staysWithinOneHunk() {
    assertEquals(Optional.empty(), suggested(TEXT, edit(5, 6, "b")));
    assertEquals(Optional.empty(), suggested(TEXT, edit(8, 8, "b")));
    assertEquals(Optional.empty(), suggested(TEXT, edit(1, 1, "b"), edit(13, 13, "b")));
  }

  @Test
  void spansNoDeletedLine() {
    assertEquals(Optional.empty(), suggested(TEXT, edit(4, 5, "b")));
    assertEquals("5–5 [b]", suggested(TEXT, edit(5, 5, "b")).orElseThrow());
  }

  @Test
  void changesSomething() {
    assertEquals(Optional.empty(), suggested(TEXT, edit(2, 3, "a2", "a3")));
  }

  @Test
  void isAtMost40LinesLong() {
    String[] lines = Collections.nCopies(40, "b").toArray(String[]::new);
    assertEquals("2–2 " + Arrays.asList(lines), suggested(TEXT, edit(2, 2, lines)).orElseThrow());
    String[] more = Collections.nCopies(41, "b").toArray(String[]::new);
    assertEquals(Optional.empty(), suggested(TEXT, edit(2, 2, more)));
    assertEquals(Optional.empty(), suggested(TEXT, edit(2, 2, "b".repeat(16_001))));
  }

  @Test
  void leavesTheCarriageReturnToTheFile() {
    String windows = TEXT.replace("\n", "\r\n");
    assertEquals(
        "1–3 [b1, a2, b3]", suggested(windows, edit(1, 1, "b1"), edit(3, 3, "b3")).orElseThrow());
    assertEquals(Optional.empty(), suggested(windows, edit(2, 2, "a2")));
  }

  @Test
  void repeatsNoSecret() {
    assertEquals(Optional.empty(), suggested("a2", TEXT, edit(1, 1, "b1"), edit(3, 3, "b3")));
    assertEquals("3–3 [b3]", suggested("a2", TEXT, edit(3, 3, "b3")).orElseThrow());
    String text = TEXT.replace("a9", "correct-horse");
    assertEquals(
        Optional.empty(), suggested("correct-horse", text, edit(3, 3, "x: correct-horse")));
  }

  @Test
  void isOfOneFileThatTheDiffShows() {
    assertEquals(Optional.empty(), suggested(TEXT));
    LineEdit elsewhere = new LineEdit("g", 1, 1, List.of("b"));
    assertEquals(Optional.empty(), suggested(TEXT, elsewhere));
    assertEquals(Optional.empty(), suggested(TEXT, edit(1, 1, "b"), elsewhere));
    assertEquals(Optional.empty(), suggested("a1\n", edit(2, 2, "b")));
  }

  @Test
  void overlapsWhereItSharesALine() {
    Suggestion one = new Suggestion("f", 2, 4, List.of());
    assertEquals(true, one.overlaps(new Suggestion("f", 4, 9, List.of())));
    assertEquals(true, one.overlaps(new Suggestion("f", 1, 2, List.of())));
    assertEquals(false, one.overlaps(new Suggestion("f", 5, 9, List.of())));
    assertEquals(false, one.overlaps(new Suggestion("g", 2, 4, List.of())));
    assertEquals(true, one.replaces(edit(3, 3)));
    assertEquals(false, one.replaces(edit(5, 5)));
  }

  private static Optional<String> suggested(String text, LineEdit... edits) {
    return suggested("", text, edits);
  }

  /// `FIRST–LAST [LINES]`
  private static Optional<String> suggested(String secret, String text, LineEdit... edits) {
    SourceFile file = SourceFile.of("f", text);
    int at = text.indexOf(secret);
    List<Report.Secret> secrets =
        secret.isEmpty()
            ? List.of()
            : List.of(new Report.Secret(Side.HEAD, file.at(new Span(at, at + secret.length()))));
    Report.Counts counts = new Report.Counts(1, 0, 0, 0);
    List<LineEdit> all = List.of(edits);
    Report report =
        new Report(
            List.of(), List.of(), List.of(), List.of(), Set.of(), List.of(), List.of(), Set.of(),
            secrets, counts);
    Sources sources = new Sources(new Change(List.of(FileChange.added(file))), report);
    return new Suggesting(sources, Map.of("f", DIFF))
        .of(all)
        .map(one -> one.first() + "–" + one.last() + " " + one.lines());
  }

  private static LineEdit edit(int first, int last, String... lines) {
    return new LineEdit("f", first, last, List.of(lines));
  }
}
