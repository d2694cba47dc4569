package io.plimsoll.github;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The write limit of one process: [#BURST] writes at once, then one a second, and never more than
/// [#A_MINUTE] in a minute. GitHub allows 80 a minute and wants a second between writes.
public final class LocalWriteLimit implements WriteLimit {
  public static final int BURST = 5;
  public static final int A_MINUTE = 60;
  private static final Duration GAP = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Map<Long, Turns> installations = new ConcurrentHashMap<>();

  public LocalWriteLimit(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Duration reserve(long installation) {
    Turns turns = installations.computeIfAbsent(installation, _ -> new Turns());
    return turns.reserve(clock.instant());
  }

  /// The turns given within the last minute, and those reserved ahead.
  private static final class Turns {
    private final ArrayDeque<Instant> given = new ArrayDeque<>();
    private Instant full = Instant.MIN;

    /// The bucket as the instant at which it was, or will be, full again.
    synchronized Duration reserve(Instant now) {
      Instant turn = later(now, afterMinute());
      if (full.isAfter(turn.plus(GAP.multipliedBy(BURST - 1L)))) {
        turn = full.minus(GAP.multipliedBy(BURST - 1L));
      }
      full = later(full, turn).plus(GAP);
      given.addLast(turn);
      if (given.size() > A_MINUTE) {
        given.removeFirst();
      }
      return Duration.between(now, turn);
    }

    private Instant afterMinute() {
      return given.size() < A_MINUTE ? Instant.MIN : given.getFirst().plus(MINUTE);
    }

    private static Instant later(Instant one, Instant other) {
      return one.isAfter(other) ? one : other;
    }
  }
}
