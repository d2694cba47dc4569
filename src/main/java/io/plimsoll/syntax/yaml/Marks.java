package io.plimsoll.syntax.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// The engine's places as offsets in the file.
final class Marks {
  private final CodePoints points;
  private final int before;
  private final int length;
  private int last;

  /// @param from offset at which the engine began to read
  Marks(CodePoints points, int from, int length) {
    this.points = points;
    this.before = points.count(from);
    this.length = length;
    this.last = from;
  }

  int start(Event event) {
    return known(event.getStartMark());
  }

  int end(Event event) {
    return known(event.getEndMark());
  }

  int offset(Mark mark) {
    return Math.min(length, points.offset(before + mark.getIndex()));
  }

  /// The last offset that was asked for.
  int last() {
    return last;
  }

  private int known(Optional<Mark> mark) {
    if (mark.isPresent()) {
      last = offset(mark.get());
    }
    return last;
  }
}
