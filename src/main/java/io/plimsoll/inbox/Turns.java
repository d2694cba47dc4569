package io.plimsoll.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Fairness between repositories. A waiting job has a turn; the lowest goes first. A job joins
/// behind the last of its own scope, or, if none of its scope waits, beside the very first of all,
/// so that a repository with a thousand pull requests takes turns with one that has a single one
/// (self-clocked fair queueing). Turns begin at zero again when nobody waits.
///
/// One of these hands out the turns of one transaction, so that it asks for each scope once.
final class Turns {
  private final Transaction tx;
  private final long first;
  private final Map<String, Long> last = new HashMap<>();

  Turns(Transaction tx, Instant now) throws SQLException {
    this.tx = tx;
    this.first =
        tx.only(
            "SELECT COALESCE(MIN(turn), 0) FROM job WHERE state = 'waiting' AND due <= ?",
            row -> row.getLong(1),
            now.toEpochMilli());
  }

  long next(JobKey key) throws SQLException {
    String scope = scope(key);
    if (!last.containsKey(scope)) {
      last.put(scope, lastOf(scope));
    }
    return last.merge(scope, 1L, (before, one) -> Math.max(before + one, first));
  }

  /// The last turn of the scope's waiting jobs, -1 when there is none.
  private long lastOf(String scope) throws SQLException {
    return tx.only(
        "SELECT COALESCE(MAX(turn), -1) FROM job WHERE state = 'waiting' AND scope = ?",
        row -> row.getLong(1),
        scope);
  }

  /// Repositories and installations have ids of their own, which may be the same numbers.
  static String scope(JobKey key) {
    return (key.kind() == JobKey.Kind.INSTALLATION ? "installation/" : "repository/") + key.scope();
  }
}
