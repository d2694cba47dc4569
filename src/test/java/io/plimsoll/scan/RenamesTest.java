package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenamesTest {

  private static FileChange added(String path, String lines) {
    return FileChange.added(SourceFile.of(path, lines.replace(" ", "\n") + "\n"));
  }

  private static FileChange deleted(String path, String lines) {
    return FileChange.deleted(SourceFile.of(path, lines.replace(" ", "\n") + "\n"));
  }

  /// Each file of the change as `base>head`.
  private static String joined(FileChange... files) {
    List<String> all = new ArrayList<>();
    for (FileChange file : Renames.join(new Change(List.of(files)))) {
      all.add(
          file.base().map(FileVersion::path).orElse("-")
              + ">"
              + file.head().map(FileVersion::path).orElse("-"));
    }
    return String.join(" ", all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b c d   | a b c d           | old>new
          a b c d   | a b x y           | old>new
          a b c d   | a x y z           | -
          a b c d   | d c b a           | old>new
          a b       | a b c d           | old>new
          a b       | a b c d e         | -
          a a a a   | a b c d           | -
          a         | a                 | old>new
          """)
  void halfOfTheLinesAreEnough(String before, String after, String expected) {
    String unjoined = "old>- ->new";
    assertEquals(
        expected.equals("-") ? unjoined : expected,
        joined(deleted("old", before), added("new", after)));
  }

  @Test
  void theMostAlikeWins() {
    assertEquals(
        "far>- near>new",
        joined(deleted("far", "a b x y"), deleted("near", "a b c y"), added("new", "a b c d")));
  }

  @Test
  void oneFileMovesOnce() {
    assertEquals(
        "old>one ->two",
        joined(deleted("old", "a b c"), added("one", "a b c"), added("two", "a b c")));
  }

  @Test
  void whatIsModifiedStaysAsItIs() {
    FileChange modified =
        FileChange.modified(SourceFile.of("kept", "a\n"), SourceFile.of("kept", "b\n"));
    assertEquals("kept>kept ->new", joined(modified, added("new", "a")));
  }

  @Test
  void aFileWithoutTextIsNoCandidate() {
    FileChange unread = FileChange.deleted(new Unread("big", Unread.Reason.TOO_LARGE));
    assertEquals("big>- ->new", joined(unread, added("new", "a")));
  }

  @Test
  void tooManyPairsAreLeftAsTheyAre() {
    FileChange[] files = new FileChange[102];
    for (int i = 0; i < 51; i++) {
      files[2 * i] = deleted("old" + i, "a b " + i);
      files[2 * i + 1] = added("new" + i, "a b " + i);
    }
    assertEquals(102, joined(files).split(" ", -1).length);
  }
}
