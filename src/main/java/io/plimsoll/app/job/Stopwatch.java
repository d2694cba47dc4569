package io.plimsoll.app.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How long a run has lasted.
final class Stopwatch {
  private final InstantSource clock;
  private final Instant begun;

  Stopwatch(InstantSource clock) {
    this.clock = clock;
    this.begun = clock.instant();
  }

  Duration elapsed() {
    return Duration.between(begun, clock.instant());
  }
}
