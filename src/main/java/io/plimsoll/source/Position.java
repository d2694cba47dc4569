package io.plimsoll.source;

/// A place in a text as people and GitHub count it.
///
/// @param line from 1; only `\n` ends a line, as in git
/// @param column from 1, in UTF-16 code units
public record Position(int line, int column) implements Comparable<Position> {

  @Override
  public int compareTo(Position other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
