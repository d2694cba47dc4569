package io.plimsoll.review;

import io.plimsoll.scan.LineEdit;
import java.util.List;

/// Lines of the head and what a click puts in their place.
///
/// @param first from 1
/// @param last inclusive
/// @param lines without line ends; empty deletes
record Suggestion(String path, int first, int last, List<String> lines) {

  Suggestion {
    lines = List.copyOf(lines);
  }

  /// Whether both replace a line of the same file: GitHub applies only one of them.
  boolean overlaps(Suggestion other) {
    return path.equals(other.path) && first <= other.last && other.first <= last;
  }

  /// Whether it replaces a line that an edit replaces.
  boolean replaces(LineEdit edit) {
    return path.equals(edit.path()) && first <= edit.endLine() && edit.startLine() <= last;
  }

  /// The block that GitHub offers to apply.
  String block() {
    return Markdown.fence("suggestion", lines);
  }
}
