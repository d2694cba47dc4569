package io.plimsoll.app.web;

import java.util.concurrent.atomic.AtomicLong;

/// Memory for the bodies that are being read, all together. A body takes what has come in of it and
/// gives all back at its end.
final class Room {
  private final long bytes;
  private final AtomicLong taken = new AtomicLong();

  /// @param bytes how many there are
  Room(long bytes) {
    this.bytes = bytes;
  }

  /// Takes bytes, unless there are too few left.
  boolean take(long wanted) {
    if (taken.addAndGet(wanted) <= bytes) {
      return true;
    }
    giveBack(wanted);
    return false;
  }

  /// Whether a body of this size could be read now.
  boolean has(long wanted) {
    return taken.get() + wanted <= bytes;
  }

  void giveBack(long given) {
    taken.addAndGet(-given);
  }

  long taken() {
    return taken.get();
  }
}
