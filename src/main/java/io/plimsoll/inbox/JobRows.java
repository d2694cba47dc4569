package io.plimsoll.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The rows of table `job`.
final class JobRows {

  private JobRows() {}

  /// A job's row.
  record Row(long generation, long fence, Instant started, String head) {
    private static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("generation"),
          row.getLong("fence"),
          Instant.ofEpochMilli(row.getLong("started")),
          row.getString("head"));
    }
  }

  /// How a job stands when something is asked of it.
  ///
  /// @param idle whether no run waits or lasts
  /// @param started when the last run began
  record Asked(boolean idle, Instant started) {}

  /// What a run begins with.
  record Begun(long fence, long generation, int attempt, Optional<String> head) {}

  /// Counts one more thing asked of the job, and takes the head if it is not older than the known.
  static Asked ask(Transaction tx, JobKey key, Optional<Head> head, Instant now)
      throws SQLException {
    return tx.only(
        """
        INSERT INTO job (id, scope, repository, generation, fence, attempt, state, started, due,
          turn, head, head_at, changed)
        VALUES (?, ?, ?, 1, 0, 0, 'idle', 0, 0, 0, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          generation = job.generation + 1,
          changed = excluded.changed,
          head = CASE WHEN excluded.head_at >= job.head_at THEN excluded.head ELSE job.head END,
          head_at = CASE WHEN excluded.head_at >= job.head_at
            THEN excluded.head_at ELSE job.head_at END
        RETURNING state, started\
        """,
        row -> new Asked(row.getString(1).equals("idle"), Instant.ofEpochMilli(row.getLong(2))),
        key.text(),
        Turns.scope(key),
        key.repositoryOrZero(),
        head.map(Head::sha).orElse(""),
        head.map(h -> h.asOf().toEpochMilli()).orElse(-1L),
        now.toEpochMilli());
  }

  /// Puts the job among the waiting, and says which turn it has.
  static long queue(Transaction tx, JobKey key, Instant due, Instant now) throws SQLException {
    long turn = Turns.next(tx, key, now);
    tx.update(
        "UPDATE job SET state = 'waiting', due = ?, turn = ? WHERE id = ?",
        due.toEpochMilli(),
        turn,
        key.text());
    return turn;
  }

  /// The row, which nobody else changes until the transaction ends.
  static Optional<Row> lock(Transaction tx, JobKey key) throws SQLException {
    return tx.first(
        "UPDATE job SET id = id WHERE id = ? RETURNING generation, fence, started, head",
        Row::of,
        key.text());
  }

  static Optional<Row> read(Transaction tx, JobKey key) throws SQLException {
    return tx.first(
        "SELECT generation, fence, started, head FROM job WHERE id = ?", Row::of, key.text());
  }

  static Begun begin(Transaction tx, JobKey key, Instant now) throws SQLException {
    return tx.only(
        """
        UPDATE job SET state = 'running', fence = fence + 1, attempt = attempt + 1, started = ?,
          changed = ?
        WHERE id = ? RETURNING fence, generation, attempt, head\
        """,
        row ->
            new Begun(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                Optional.of(row.getString(4)).filter(head -> !head.isEmpty())),
        now.toEpochMilli(),
        now.toEpochMilli(),
        key.text());
  }

  static void forgetAttempts(Transaction tx, JobKey key) throws SQLException {
    tx.update("UPDATE job SET attempt = 0 WHERE id = ?", key.text());
  }

  static void idle(Transaction tx, JobKey key, Instant now) throws SQLException {
    tx.update(
        "UPDATE job SET state = 'idle', changed = ? WHERE id = ?", now.toEpochMilli(), key.text());
  }

  /// Forgets jobs that have had nothing to do since then.
  static int forget(Transaction tx, Instant before) throws SQLException {
    return tx.update("DELETE FROM job WHERE state = 'idle' AND changed < ?", before.toEpochMilli());
  }
}
