package io.plimsoll.github.remote;

import io.plimsoll.github.Failure;
import io.plimsoll.github.RefusedException;
import io.plimsoll.github.WriteLimit;
import java.time.Duration;

/// The wait before a write.
///
/// @param limit hands out turns
/// @param look is called every now and then while waiting, and at the end; it ends the wait by
///   throwing
record Turn(WriteLimit limit, Pause pause, Runnable look) {
  private static final Duration SLICE = Duration.ofSeconds(2);

  /// Waits until an installation may write. What allowed the write was looked at just before, so a
  /// turn that is free is taken without another look.
  void await(long installation) {
    Duration left = limit.reserve(installation);
    while (left.isPositive()) {
      Duration slice = left.compareTo(SLICE) < 0 ? left : SLICE;
      pause(slice);
      look.run();
      left = left.minus(slice);
    }
  }

  private void pause(Duration wait) {
    try {
      pause.await(wait);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new RefusedException(
          new Failure.Retry(Failure.Cause.NETWORK, Duration.ZERO, "interrupted"));
    }
  }
}
