package io.plimsoll.app.standin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/// What changed between two texts, as git has it.
final class TextDiff {
  private static final Pattern HUNK =
      Pattern.compile("(?m)^@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

  private final RawText before;
  private final RawText after;
  private final EditList edits;

  private TextDiff(RawText before, RawText after) {
    this.before = before;
    this.after = after;
    this.edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after);
  }

  static TextDiff of(String before, String after) {
    return new TextDiff(raw(before), raw(after));
  }

  private static RawText raw(String text) {
    return new RawText(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The hunks without a header, as GitHub gives them: no line feed behind the last line.
  String patch() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.format(edits, before, after);
      formatter.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8).replaceFirst("\n$", "");
  }

  boolean isEmpty() {
    return edits.isEmpty();
  }

  int additions() {
    return edits.stream().mapToInt(Edit::getLengthB).sum();
  }

  int deletions() {
    return edits.stream().mapToInt(Edit::getLengthA).sum();
  }

  /// Whether lines lie together in one hunk.
  boolean inOneHunk(boolean right, int first, int last) {
    Matcher hunk = HUNK.matcher(patch());
    while (hunk.find()) {
      int start = Integer.parseInt(hunk.group(right ? 3 : 1));
      String count = hunk.group(right ? 4 : 2);
      int end = start + (count == null ? 1 : Integer.parseInt(count)) - 1;
      if (start <= first && last <= end) {
        return true;
      }
    }
    return false;
  }

  /// Where a line of the first text is in the second; empty when it was changed.
  OptionalInt follow(int line) {
    int moved = line;
    for (Edit edit : edits) {
      if (edit.getBeginA() < line && line <= edit.getEndA()) {
        return OptionalInt.empty();
      }
      if (edit.getEndA() < line) {
        moved += edit.getLengthB() - edit.getLengthA();
      }
    }
    return OptionalInt.of(moved);
  }
}
