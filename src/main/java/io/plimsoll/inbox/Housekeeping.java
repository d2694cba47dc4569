package io.plimsoll.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Forgets what nobody asks for any more.
final class Housekeeping {
  /// GitHub delivers again for three days what was not acknowledged or is asked for.
  static final Duration DELIVERIES = Duration.ofDays(7);

  /// GitHub delivers nothing again after three days, so nobody asks for it later either.
  static final Duration REDELIVERIES = Duration.ofDays(30);

  /// Groups wait in a queue for hours.
  static final Duration GROUPS = Duration.ofDays(30);

  /// A pull request that was closed may be opened again for a while.
  static final Duration SAID = Duration.ofDays(30);

  /// Longer than a run could last that has lost its job.
  static final Duration IDLE_JOBS = Duration.ofDays(30);

  /// Whose bucket was full so long ago starts with a full one again.
  static final Duration FULL_BUCKETS = Duration.ofDays(1);

  /// Longer than any run lasts.
  static final Duration ORPHANS = Duration.ofDays(1);

  private final Store store;
  private final InstantSource clock;

  Housekeeping(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  Chore chore() {
    return new Chore("housekeeping", Duration.ofHours(1), this::cleanUp);
  }

  void cleanUp() {
    Instant now = clock.instant();
    store.transaction(tx -> DeliveryRows.forget(tx, now.minus(DELIVERIES)));
    store.transaction(tx -> Redeliveries.forget(tx, now.minus(REDELIVERIES)));
    store.transaction(tx -> JobRows.forget(tx, now.minus(IDLE_JOBS)));
    store.transaction(tx -> MergeGroups.forget(tx, now.minus(GROUPS)));
    store.transaction(tx -> Said.forget(tx, now.minus(SAID)));
    store.transaction(tx -> Forgetting.orphans(tx, now.minus(ORPHANS).toEpochMilli()));
    store.transaction(tx -> WriteTurns.forget(tx, now.minus(FULL_BUCKETS)));
  }
}
