package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void showsThreeLinesAround() {
    assertEquals(
        """
        --- a/f
        +++ b/f
        @@ -2,7 +2,8 @@
         2
         3
         4
        -5
        +five
        +and a half
         6
         7
         8\
        """,
        diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", edit(5, 5, "five", "and a half")));
  }

  @Test
  void joinsEditsThatAreNear() {
    assertEquals(
        """
        --- a/f
        +++ b/f
        @@ -1,5 +1,4 @@
        -1
        +one
         2
         3
        -4
         5\
        """,
        diff("1\n2\n3\n4\n5\n", edit(1, 1, "one"), edit(4, 4)));
  }

  @Test
  void countsTheShiftOfEarlierHunks() {
    String text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n";
    assertEquals(
        """
        --- a/f
        +++ b/f
        @@ -1,4 +1,5 @@
        -1
        +one
        +uno
         2
         3
         4
        @@ -12,4 +13,4 @@
         12
         13
         14
        -15
        +fifteen\
        """,
        diff(text, edit(1, 1, "one", "uno"), edit(15, 15, "fifteen")));
  }

  @Test
  void saysWhereTheLastLineHasNoEnd() {
    assertEquals(
        """
        --- a/f
        +++ b/f
        @@ -1,2 +1,3 @@
         1
        -2
        \\ No newline at end of file
        +2
        +3
        \\ No newline at end of file\
        """,
        diff("1\n2", edit(2, 2, "2", "3")));
  }

  @Test
  void keepsCarriageReturns() {
    assertEquals(
        "--- a/f\n+++ b/f\n@@ -1,2 +1,2 @@\n-1\r\n+one\r\n 2\r",
        diff("1\r\n2\r\n", edit(1, 1, "one")));
  }

  @Test
  void masksSecretsInContextAndInRemovedLines() {
    String text = "FROM node:22\nENV API_TOKEN=hunter2secret\n";
    SourceFile file = SourceFile.of("f", text);
    int start = text.indexOf("hunter2secret");
    Span value = new Span(start, start + 13);
    List<Report.Secret> secrets = List.of(new Report.Secret(Side.HEAD, file.at(value)));
    List<String> diff = diff(file, secrets, List.of(edit(2, 2)));
    assertEquals("-ENV API_TOKEN=••••", diff.get(4));
  }

  @Test
  void linesWithSecretsAreNoContext() {
    String text = "a: 1\nTOKEN: hunter2secret\nb: 1\nc: 1\nTOKEN: hunter2secret\nd: 1\ne: 1\n";
    SourceFile file = SourceFile.of("f", text);
    Span value = new Span(text.indexOf("hunter2secret"), text.indexOf("\nb"));
    List<Report.Secret> secrets = List.of(new Report.Secret(Side.HEAD, file.at(value)));
    assertEquals(
        """
        --- a/f
        +++ b/f
        @@ -3,2 +3,2 @@
        -b: 1
        +b: 2
         c: 1
        @@ -6,2 +6,2 @@
        -d: 1
        +d: 2
         e: 1\
        """,
        String.join("\n", diff(file, secrets, List.of(edit(3, 3, "b: 2"), edit(6, 6, "d: 2")))));
  }

  @Test
  void aSecretRightBelowAChangeIsMasked() {
    String text = "b: 1\nTOKEN: hunter2secret\n";
    SourceFile file = SourceFile.of("f", text);
    Span value = new Span(text.indexOf("hunter2secret"), text.length() - 1);
    List<Report.Secret> secrets = List.of(new Report.Secret(Side.HEAD, file.at(value)));
    assertEquals(" TOKEN: ••••", diff(file, secrets, List.of(edit(1, 1, "b: 2"))).getLast());
  }

  @Test
  void keepsTheEndOfEachLine() {
    assertEquals(
        "--- a/f\n+++ b/f\n@@ -1,3 +1,4 @@\n 1\r\n-2\n+two\n+and a half\r\n 3",
        diff("1\r\n2\n3\n", edit(2, 2, "two", "and a half")));
  }

  @Test
  void theLastLineOfAnOpenEndHasNone() {
    assertEquals(
        """
        --- a/f
        +++ b/f
        @@ -1,2 +1,3 @@
         1\r
        -2
        \\ No newline at end of file
        +two\r
        +three
        \\ No newline at end of file\
        """,
        diff("1\r\n2", edit(2, 2, "two", "three")));
  }

  @Test
  void deletingAnOpenEndOpensTheLineBefore() {
    assertEquals(
        """
        --- a/f
        +++ b/f
        @@ -1,3 +1,2 @@
         1
        -2
        -3
        \\ No newline at end of file
        +2
        \\ No newline at end of file\
        """,
        diff("1\n2\n3", edit(3, 3)));
  }

  @Test
  void deletingAnOpenEndBelowAnotherEdit() {
    assertEquals(
        """
        --- a/f
        +++ b/f
        @@ -1,4 +1,2 @@
        -1
        -2
        -3
        -4
        \\ No newline at end of file
        +one
        +two
        \\ No newline at end of file\
        """,
        diff("1\n2\n3\n4", edit(1, 2, "one", "two"), edit(3, 3), edit(4, 4)));
  }

  private static String diff(String text, LineEdit... edits) {
    return String.join("\n", diff(SourceFile.of("f", text), List.of(), List.of(edits)));
  }

  private static List<String> diff(
      SourceFile file, List<Report.Secret> secrets, List<LineEdit> edits) {
    Change change = new Change(List.of(FileChange.added(file)));
    Report report =
        new Report(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            List.of(),
            Set.of(),
            secrets,
            new Report.Counts(1, 0, 0, 0));
    return new UnifiedDiff(new Sources(change, report)).of(file, edits);
  }

  private static LineEdit edit(int start, int end, String... lines) {
    return new LineEdit("f", start, end, List.of(lines));
  }
}
