package io.plimsoll.scan;

import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;

/// Applies edits of whole lines to a text, as the report's readers do.
public final class LineEdits {
  private LineEdits() {}

  /// The text after the edits. A line that is replaced keeps its line end, further lines get that
  /// of the file's first; whether the last line has an end stays as it was.
  ///
  /// @throws IllegalArgumentException when edits overlap or name lines that do not exist
  public static String apply(SourceFile file, List<LineEdit> edits) {
    String changed =
        Edit.apply(file.text(), edits.stream().map(edit -> asEdit(file, edit)).toList());
    return endAs(file, changed);
  }

  private static Edit asEdit(SourceFile file, LineEdit edit) {
    Span first = file.lines().fullLine(edit.startLine());
    Span last = file.lines().fullLine(edit.endLine());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < edit.lines().size(); i++) {
      text.append(edit.lines().get(i)).append(lineEnd(file, edit, i));
    }
    return new Edit(first.union(last), text.toString());
  }

  /// How a line of an edit ends, when it is not the file's last: a line that is replaced keeps its
  /// own end, because files may mix them.
  ///
  /// @param index of the line in the edit, from 0
  public static String lineEnd(SourceFile file, LineEdit edit, int index) {
    int line = edit.startLine() + index;
    if (line > edit.endLine()) {
      return file.lineEnd();
    }
    Span end = new Span(file.lines().line(line).end(), file.lines().fullLine(line).end());
    return end.isEmpty() ? file.lineEnd() : end.of(file.text());
  }

  private static String endAs(SourceFile file, String changed) {
    boolean ended = file.text().isEmpty() || file.text().endsWith("\n");
    if (ended || !changed.endsWith("\n")) {
      return changed;
    }
    int end = changed.length() - (changed.endsWith("\r\n") ? 2 : 1);
    return changed.substring(0, end);
  }
}
