package io.plimsoll.github.remote;

import java.time.Duration;

/// Waits; a test does not.
@FunctionalInterface
public interface Pause {
  void await(Duration time) throws InterruptedException;
}
