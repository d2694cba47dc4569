package io.plimsoll.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Turns to write to GitHub, which all nodes take from one bucket for each installation: five at
/// once, then one a second, and never more than sixty in a minute.
public final class WriteTurns {
  /// Turns that may be taken at once.
  static final int BURST = 5;

  /// Turns in any minute. GitHub allows 80.
  static final int A_MINUTE = 60;

  private static final long GAP = 1_000;
  private static final long MINUTE = 60_000;

  private final Store store;
  private final InstantSource clock;

  WriteTurns(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Takes the installation's next turn.
  ///
  /// @return how long to wait for it from now; zero when it is free
  public Duration reserve(long installation) {
    return store.transaction(tx -> {
      long now = clock.millis();
      Bucket bucket = lock(tx, installation);
      long turn = bucket.next(now);
      save(tx, installation, bucket.with(turn));
      return Duration.ofMillis(turn - now);
    });
  }

  /// The bucket, which nobody else takes from until the transaction ends.
  private static Bucket lock(Transaction tx, long installation) throws SQLException {
    tx.update(
        """
        INSERT INTO write_turn (installation, full_at, given) VALUES (?, 0, '')
        ON CONFLICT (installation) DO UPDATE SET full_at = write_turn.full_at\
        """,
        installation);
    return tx.only(
        "SELECT full_at, given FROM write_turn WHERE installation = ?",
        row -> new Bucket(row.getLong(1), turns(row.getString(2))),
        installation);
  }

  private static long[] turns(String given) {
    return Arrays.stream(given.split(" ", -1))
        .filter(turn -> !turn.isEmpty())
        .mapToLong(Long::parseLong)
        .toArray();
  }

  private static void save(Transaction tx, long installation, Bucket bucket) throws SQLException {
    tx.update(
        "UPDATE write_turn SET full_at = ?, given = ? WHERE installation = ?",
        bucket.fullAt,
        Arrays.stream(bucket.given).mapToObj(Long::toString).collect(Collectors.joining(" ")),
        installation);
  }

  /// Forgets the buckets that were full before an instant.
  static int forget(Transaction tx, Instant before) throws SQLException {
    return tx.update("DELETE FROM write_turn WHERE full_at < ?", before.toEpochMilli());
  }

  /// What there is to take.
  private static final class Bucket {
    private final long fullAt;
    private final long[] given;

    Bucket(long fullAt, long[] given) {
      this.fullAt = fullAt;
      this.given = given;
    }

    /// When the next turn is.
    long next(long now) {
      long free = fullAt - (BURST - 1) * GAP;
      long minute = given.length < A_MINUTE ? 0 : given[0] + MINUTE;
      return Math.max(now, Math.max(free, minute));
    }

    Bucket with(long turn) {
      long[] all = LongStream.concat(Arrays.stream(given), LongStream.of(turn)).toArray();
      int old = Math.max(0, all.length - A_MINUTE);
      return new Bucket(Math.max(fullAt, turn) + GAP, Arrays.copyOfRange(all, old, all.length));
    }
  }
}
