package io.plimsoll.scan;

import java.util.List;

/// Whole lines of the head text replaced by others.
///
/// @param startLine first line, from 1
/// @param endLine last line, inclusive
/// @param lines without line ends; empty deletes. The file's line ends and its final line end, or
///   its absence, are kept
public record LineEdit(String path, int startLine, int endLine, List<String> lines) {

  public LineEdit {
    lines = List.copyOf(lines);
  }

  /// Whether both replace a line of the same file.
  boolean overlaps(LineEdit other) {
    return path.equals(other.path) && startLine <= other.endLine && other.startLine <= endLine;
  }
}
