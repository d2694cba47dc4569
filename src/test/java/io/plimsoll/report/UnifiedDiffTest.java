package io.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.Report;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
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
    SourceFile file = Reports.FILE;
    Report report = Reports.of();
    Sources sources = new Sources(Reports.CHANGE, report);
    List<String> diff =
        new UnifiedDiff(sources).of(file, List.of(new LineEdit("Dockerfile", 2, 2, List.of())));
    assertEquals("-ENV API_TOKEN=••••", diff.get(4));
  }

  private static String diff(String text, LineEdit... edits) {
    SourceFile file = SourceFile.of("f", text);
    Change change = new Change(List.of(FileChange.added(file)));
    Report empty =
        new Report(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            new Report.Counts(1, 0, 0, 0));
    Sources sources = new Sources(change, empty);
    return String.join("\n", new UnifiedDiff(sources).of(file, List.of(edits)));
  }

  private static LineEdit edit(int start, int end, String... lines) {
    return new LineEdit("f", start, end, List.of(lines));
  }
}
