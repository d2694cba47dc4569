package io.plimsoll.source;

import java.util.BitSet;
import java.util.List;

/// Lines that a diff shows together: changed ones and unchanged ones around them.
///
/// @param baseStart the first line in the base, from 1; without lines there, the one before
/// @param headStart the first line in the head, from 1; without lines there, the one before
/// @param lines in the diff's order
public record Hunk(int baseStart, int headStart, List<Line> lines) {

  public Hunk {
    lines = List.copyOf(lines);
  }

  /// Which versions a line stands in.
  public enum Kind {
    CONTEXT,
    ADDED,
    DELETED
  }

  /// A line of a hunk.
  ///
  /// @param text with its line end, if it has one
  public record Line(Kind kind, String text) {
    boolean isIn(Kind side) {
      return kind == Kind.CONTEXT || kind == side;
    }
  }

  /// How many lines of the head it shows.
  int headCount() {
    return (int) lines.stream().filter(line -> line.isIn(Kind.ADDED)).count();
  }

  /// How many lines of the base it shows.
  int baseCount() {
    return (int) lines.stream().filter(line -> line.isIn(Kind.DELETED)).count();
  }

  /// Whether it shows all these lines of the head.
  ///
  /// @param first from 1
  /// @param last inclusive, at least `first`
  boolean shows(int first, int last) {
    return first >= headStart && last < headStart + headCount() && first <= last;
  }

  /// Whether a deleted line stands between two lines of the head, which are not next to each other
  /// then as the diff shows them.
  public boolean hasDeletedBetween(int first, int last) {
    int deleted = deletedBefore().nextSetBit(first + 1);
    return deleted >= 0 && deleted <= last;
  }

  /// Whether it adds one of these lines of the head.
  public boolean adds(int first, int last) {
    int head = headStart;
    for (Line line : lines) {
      if (line.kind == Kind.ADDED && head >= first && head <= last) {
        return true;
      }
      head += line.isIn(Kind.ADDED) ? 1 : 0;
    }
    return false;
  }

  /// The lines of the head right before which something was deleted.
  private BitSet deletedBefore() {
    BitSet deleted = new BitSet();
    int head = headStart;
    for (Line line : lines) {
      if (line.kind == Kind.DELETED) {
        deleted.set(head);
      }
      head += line.isIn(Kind.ADDED) ? 1 : 0;
    }
    return deleted;
  }
}
