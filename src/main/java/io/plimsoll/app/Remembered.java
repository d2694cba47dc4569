package io.plimsoll.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// An answer that is asked for at most once in a while, so that anybody may ask as often as they
/// like. While one asker waits for it, the others get the last one.
final class Remembered implements BooleanSupplier {
  private final BooleanSupplier source;
  private final Duration time;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean last;
  private volatile Instant until = Instant.MIN;

  /// @param time how long an answer holds
  Remembered(BooleanSupplier source, Duration time, InstantSource clock) {
    this.source = source;
    this.time = time;
    this.clock = clock;
  }

  @Override
  public boolean getAsBoolean() {
    if (clock.instant().isAfter(until) && lock.tryLock()) {
      try {
        last = source.getAsBoolean();
        until = clock.instant().plus(time);
      } finally {
        lock.unlock();
      }
    }
    return last;
  }
}
