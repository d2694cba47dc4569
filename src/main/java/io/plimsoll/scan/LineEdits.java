package io.plimsoll.scan;

import io.plimsoll.source.Edit;
import io.plimsoll.source.LineMap;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;

/// Applies edits of whole lines to a text, as the report's readers do.
public final class LineEdits {
  private LineEdits() {}

  /// The text after the edits. Lines that are put in end as the file's lines do; whether the last
  /// line has an end stays as it was.
  ///
  /// @throws IllegalArgumentException when edits overlap or name lines that do not exist
  public static String apply(SourceFile file, List<LineEdit> edits) {
    String changed =
        Edit.apply(file.text(), edits.stream().map(edit -> asEdit(file, edit)).toList());
    return endAs(file, changed);
  }

  private static Edit asEdit(SourceFile file, LineEdit edit) {
    LineMap lines = file.lines();
    Span first = lines.fullLine(edit.startLine());
    Span last = lines.fullLine(edit.endLine());
    StringBuilder text = new StringBuilder();
    edit.lines().forEach(line -> text.append(line).append(file.lineEnd()));
    return new Edit(first.union(last), text.toString());
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
