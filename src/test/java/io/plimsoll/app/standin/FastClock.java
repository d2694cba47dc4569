package io.plimsoll.app.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that runs many times as fast as others, so that what waits ten seconds, or a minute, is
/// waited for by a test.
final class FastClock implements InstantSource {
  private final int times;
  private final Instant start = Instant.now();
  private final long origin = System.nanoTime();
  private volatile Duration skipped = Duration.ZERO;

  FastClock() {
    this(100);
  }

  /// @param times how many times as fast as others
  FastClock(int times) {
    this.times = times;
  }

  @Override
  public Instant instant() {
    return start.plus(skipped).plusNanos((System.nanoTime() - origin) * times);
  }

  /// Leaves some time out. So do those who would wait: nobody's time is spent on it.
  synchronized void pass(Duration time) {
    skipped = skipped.plus(time);
  }
}
