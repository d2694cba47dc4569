package io.plimsoll.inbox;

import java.sql.SQLException;
import java.time.Instant;

/// Fairness between repositories. A waiting job has a turn; the lowest goes first. A job joins
/// behind the last of its own scope, or, if none of its scope waits, beside the very first of all,
/// so that a repository with a thousand pull requests takes turns with one that has a single one
/// (self-clocked fair queueing). Turns begin at zero again when nobody waits.
final class Turns {

  private Turns() {}

  static long next(Transaction tx, JobKey key, Instant now) throws SQLException {
    return tx.only(
        """
        SELECT
          COALESCE((SELECT MAX(turn) + 1 FROM job WHERE state = 'waiting' AND scope = ?), 0),
          COALESCE((SELECT MIN(turn) FROM job WHERE state = 'waiting' AND due <= ?), 0)\
        """,
        row -> Math.max(row.getLong(1), row.getLong(2)),
        scope(key),
        now.toEpochMilli());
  }

  /// Repositories and installations have ids of their own, which may be the same numbers.
  static String scope(JobKey key) {
    return (key.kind() == JobKey.Kind.INSTALLATION ? "installation/" : "repository/") + key.scope();
  }
}
