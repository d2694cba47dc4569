package io.plimsoll.app.job;

import io.plimsoll.github.Failure;
import java.time.Duration;
import java.util.Optional;

/// What a run does when GitHub does not do what it is asked.
final class Trouble {
  /// How often what GitHub may not know yet is asked for again: after 1, 2, 4 and 8 seconds.
  private static final int TOO_EARLY = 4;

  /// How often anything else is tried.
  private static final int ATTEMPTS = 12;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  /// A day of the longest pauses.
  private static final int LAST_WORDS = ATTEMPTS + 144;

  private Trouble() {}

  /// How long to wait until the next attempt; empty when there is none.
  ///
  /// @param attempt the one that failed, from 1
  static Optional<Duration> wait(Failure failure, int attempt) {
    return switch (failure) {
      case Failure.Retry(_, Duration after, _) when attempt < ATTEMPTS ->
          Optional.of(longer(after, backOff(attempt)));
      case Failure.Retry _ -> Optional.empty();
      case Failure.GiveUp _ when failure.mayBeTooEarly() && attempt <= TOO_EARLY ->
          Optional.of(backOff(attempt));
      case Failure.GiveUp _ -> Optional.empty();
    };
  }

  /// How long to wait until the next attempt when GitHub could not be told either that a run came
  /// to nothing: a check run that is shown as in progress keeps people waiting. Empty when there is
  /// none.
  ///
  /// @param attempt the one that failed, from 1
  static Optional<Duration> waitForLastWord(Failure failure, int attempt) {
    return failure instanceof Failure.Retry(_, Duration after, _) && attempt < LAST_WORDS
        ? Optional.of(longer(after, LONGEST))
        : Optional.empty();
  }

  /// 1, 2, 4 … seconds.
  private static Duration backOff(int attempt) {
    Duration pause = Duration.ofSeconds(1L << Math.min(attempt - 1, 20));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
