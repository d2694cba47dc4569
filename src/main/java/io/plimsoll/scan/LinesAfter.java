package io.plimsoll.scan;

import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import java.util.Comparator;
import java.util.List;

/// Where the lines of a text are after edits.
///
/// @param file before
/// @param edits that do not overlap
record LinesAfter(SourceFile file, List<LineEdit> edits) {

  LinesAfter {
    edits = edits.stream().sorted(Comparator.comparingInt(LineEdit::startLine)).toList();
  }

  /// Lines of the text after, from 1, both inclusive.
  record Range(int first, int last) {

    boolean holds(int line) {
      return first <= line && line <= last;
    }
  }

  /// The lines in which a place may be: its own, or those that were written for it.
  Range of(Location at) {
    int line = file.lines().lineAt(at.span().start());
    int growth = 0;
    for (LineEdit edit : edits) {
      if (edit.startLine() <= line && line <= edit.endLine()) {
        int first = edit.startLine() + growth;
        return new Range(first, first + edit.lines().size() - 1);
      }
      if (edit.endLine() < line) {
        growth += edit.lines().size() - (edit.endLine() - edit.startLine() + 1);
      }
    }
    return new Range(line + growth, line + growth);
  }
}
