package io.plimsoll.app.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that runs many times as fast as others, so that what waits ten seconds, or a minute, is
/// waited for by a test.
final class FastClock implements InstantSource {
  private static final int TIMES = 100;

  private final Instant start = Instant.now();
  private final long origin = System.nanoTime();

  @Override
  public Instant instant() {
    return start.plusNanos((System.nanoTime() - origin) * TIMES);
  }

  /// Waits as long as this clock says.
  void pause(Duration time) throws InterruptedException {
    Thread.sleep(time.dividedBy(TIMES));
  }
}
