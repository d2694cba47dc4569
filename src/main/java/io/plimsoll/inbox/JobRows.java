package io.plimsoll.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /// What a run begins with.
  record Begun(long fence, long generation, int attempt, Optional<String> head) {}

  /// Counts one more thing asked of each job, and takes the heads that are not older than known.
  /// The runs of a job that comes back after it was forgotten are numbered on from the time, so
  /// that none is taken for one of those before.
  static void ask(Transaction tx, List<Request> requests, Instant now) throws SQLException {
    tx.updateEach(
        """
        INSERT INTO job (id, scope, repository, generation, fence, attempt, state, started, due,
          turn, head, head_at, changed)
        VALUES (?, ?, ?, 1, ?, 0, 'idle', 0, 0, 0, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          generation = job.generation + 1,
          changed = excluded.changed,
          head = CASE WHEN excluded.head_at >= job.head_at THEN excluded.head ELSE job.head END,
          head_at = CASE WHEN excluded.head_at >= job.head_at
            THEN excluded.head_at ELSE job.head_at END\
        """,
        requests.stream().map(request -> values(request, now)).toList());
  }

  private static List<Object> values(Request request, Instant now) {
    return List.of(
        request.job().text(),
        Turns.scope(request.job()),
        request.job().repositoryOrZero(),
        now.toEpochMilli(),
        request.head().map(Head::sha).orElse(""),
        request.head().map(head -> head.asOf().toEpochMilli()).orElse(-1L),
        now.toEpochMilli());
  }

  /// Those of the jobs for which no run waits or lasts, and when their last one began.
  static Map<String, Instant> idle(Transaction tx, List<Request> requests) throws SQLException {
    String marks = String.join(", ", Collections.nCopies(requests.size(), "?"));
    return tx
        .all(
            "SELECT id, started FROM job WHERE state = 'idle' AND id IN (" + marks + ")",
            row -> Map.entry(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
            requests.stream().map(request -> request.job().text()).toArray())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// How many of them wait, and how many run.
  static Backlog backlog(Transaction tx) throws SQLException {
    return new Backlog(count(tx, "waiting"), count(tx, "running"));
  }

  private static long count(Transaction tx, String state) throws SQLException {
    return tx.only("SELECT COUNT(*) FROM job WHERE state = ?", row -> row.getLong(1), state);
  }

  /// Puts jobs among the waiting.
  static void queue(Transaction tx, List<Place> places) throws SQLException {
    tx.updateEach(
        "UPDATE job SET state = 'waiting', due = ?, turn = ? WHERE id = ?",
        places.stream()
            .map(p -> List.<Object>of(p.due().toEpochMilli(), p.turn(), p.job().text()))
            .toList());
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

  static void rest(Transaction tx, JobKey key, Instant now) throws SQLException {
    tx.update(
        "UPDATE job SET state = 'idle', changed = ? WHERE id = ?", now.toEpochMilli(), key.text());
  }

  /// Forgets jobs that have had nothing to do since then.
  static int forget(Transaction tx, Instant before) throws SQLException {
    return tx.update("DELETE FROM job WHERE state = 'idle' AND changed < ?", before.toEpochMilli());
  }
}
