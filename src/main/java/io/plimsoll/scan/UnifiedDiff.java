package io.plimsoll.scan;

import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes edits of whole lines as a unified diff that `git apply` accepts. Lines that hold a
/// suspected secret are left out around a change; where one stands right below it or is replaced,
/// it is masked, and such a diff is for reading.
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\\ No newline at end of file";

  private final Sources sources;

  public UnifiedDiff(Sources sources) {
    this.sources = sources;
  }

  /// The diff of one file, with its header.
  ///
  /// @param edits in this file, not overlapping
  public List<String> of(SourceFile file, List<LineEdit> edits) {
    List<LineEdit> sorted =
        closed(file, edits.stream().sorted(Comparator.comparingInt(LineEdit::startLine)).toList());
    List<String> diff = new ArrayList<>(List.of("--- a/" + file.path(), "+++ b/" + file.path()));
    int shift = 0;
    for (List<LineEdit> together : hunks(file, sorted)) {
      shift = writeHunk(file, together, shift, diff);
    }
    return diff;
  }

  /// Where the last line goes and had no line end, the one before it loses its own: an edit that
  /// deletes the end takes that line along.
  private List<LineEdit> closed(SourceFile file, List<LineEdit> edits) {
    List<LineEdit> result = new ArrayList<>(edits);
    while (deletesOpenEnd(file, result.getLast()) && result.getLast().startLine() > 1) {
      LineEdit last = result.removeLast();
      int line = last.startLine() - 1;
      List<String> lines = List.of(sources.line(Side.HEAD, file, line));
      int start = line;
      if (!result.isEmpty() && result.getLast().endLine() == line) {
        LineEdit before = result.removeLast();
        start = before.startLine();
        lines = before.lines();
      }
      result.add(new LineEdit(file.path(), start, last.endLine(), lines));
    }
    return result;
  }

  private static boolean deletesOpenEnd(SourceFile file, LineEdit edit) {
    return edit.lines().isEmpty() && isOpenEnd(file, edit.endLine());
  }

  private List<List<LineEdit>> hunks(SourceFile file, List<LineEdit> edits) {
    List<List<LineEdit>> hunks = new ArrayList<>();
    int reach = 0;
    for (LineEdit edit : edits) {
      int gap = edit.startLine() - reach;
      if (hunks.isEmpty() || gap > 2 * CONTEXT || last(file, reach) < first(file, edit) - 1) {
        hunks.add(new ArrayList<>());
      }
      hunks.getLast().add(edit);
      reach = edit.endLine();
    }
    return hunks;
  }

  /// The first line of the context above an edit.
  private int first(SourceFile file, LineEdit edit) {
    int limit = Math.max(1, edit.startLine() - CONTEXT);
    int first = edit.startLine();
    while (first > limit && !isMasked(file, first - 1)) {
      first--;
    }
    return first;
  }

  /// The last line of the context below a line; without any, `git apply` would look for the change
  /// at the end of the file.
  private int last(SourceFile file, int line) {
    int limit = Math.min(file.lines().count(), line + CONTEXT);
    int last = line;
    while (last < limit && !isMasked(file, last + 1)) {
      last++;
    }
    return last == line ? limit : last;
  }

  private boolean isMasked(SourceFile file, int line) {
    return !sources.line(Side.HEAD, file, line).equals(file.lines().line(line).of(file.text()));
  }

  private int writeHunk(SourceFile file, List<LineEdit> edits, int shift, List<String> diff) {
    int start = first(file, edits.getFirst());
    int end = last(file, edits.getLast().endLine());
    List<String> body = new ArrayList<>();
    int next = start;
    int grown = 0;
    for (LineEdit edit : edits) {
      context(file, next, edit.startLine() - 1, body);
      replaced(file, edit, body);
      grown += edit.lines().size() - (edit.endLine() - edit.startLine() + 1);
      next = edit.endLine() + 1;
    }
    context(file, next, end, body);
    int count = end - start + 1;
    diff.add(range(start, count, start + shift, count + grown));
    diff.addAll(body);
    return shift + grown;
  }

  private static String range(int start, int count, int headStart, int headCount) {
    int from = headCount == 0 ? headStart - 1 : headStart;
    return "@@ -" + start + "," + count + " +" + from + "," + headCount + " @@";
  }

  private void context(SourceFile file, int from, int to, List<String> body) {
    for (int line = from; line <= to; line++) {
      add(" ", file, line, body);
    }
  }

  /// Lines that an edit repeats at its start are context, as long as the file's last line end is
  /// not at stake.
  private void replaced(SourceFile file, LineEdit edit, List<String> body) {
    int kept = isOpenEnd(file, edit.endLine()) ? 0 : keptAtStart(file, edit);
    context(file, edit.startLine(), edit.startLine() + kept - 1, body);
    for (int line = edit.startLine() + kept; line <= edit.endLine(); line++) {
      add("-", file, line, body);
    }
    for (int i = kept; i < edit.lines().size(); i++) {
      boolean open = isOpenEnd(file, edit.endLine()) && i == edit.lines().size() - 1;
      String end = LineEdits.lineEnd(file, edit, i);
      body.add("+" + edit.lines().get(i) + (open ? "" : carriageReturn(end)));
      if (open) {
        body.add(NO_LINE_END);
      }
    }
  }

  private static int keptAtStart(SourceFile file, LineEdit edit) {
    int kept = 0;
    while (kept < edit.lines().size()
        && edit.startLine() + kept <= edit.endLine()
        && file.lines()
            .line(edit.startLine() + kept)
            .of(file.text())
            .equals(edit.lines().get(kept))) {
      kept++;
    }
    return kept;
  }

  private void add(String mark, SourceFile file, int line, List<String> body) {
    boolean open = isOpenEnd(file, line);
    String end = file.lines().fullLine(line).of(file.text());
    body.add(mark + sources.line(Side.HEAD, file, line) + (open ? "" : carriageReturn(end)));
    if (open) {
      body.add(NO_LINE_END);
    }
  }

  private static String carriageReturn(String line) {
    return line.endsWith("\r\n") ? "\r" : "";
  }

  private static boolean isOpenEnd(SourceFile file, int line) {
    return line == file.lines().count() && !file.text().endsWith("\n");
  }
}
