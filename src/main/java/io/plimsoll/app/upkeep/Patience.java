package io.plimsoll.app.upkeep;

import io.plimsoll.github.Failure;
import io.plimsoll.inbox.Outcome;
import java.time.Duration;

/// How long to wait after GitHub did not answer.
final class Patience {
  /// With growing pauses that is eight and a half minutes, or longer where GitHub says how long.
  private static final int ATTEMPTS = 9;

  private Patience() {}

  /// @param attempt 1 for the first
  static Outcome after(Failure failure, int attempt) {
    return switch (failure) {
      case Failure.Retry retry when attempt < ATTEMPTS -> new Outcome.Again(wait(retry, attempt));
      case Failure.Retry _, Failure.GiveUp _ -> new Outcome.GiveUp(failure.detail());
    };
  }

  private static Duration wait(Failure.Retry retry, int attempt) {
    Duration growing = Duration.ofSeconds(1L << attempt);
    return retry.after().compareTo(growing) > 0 ? retry.after() : growing;
  }
}
