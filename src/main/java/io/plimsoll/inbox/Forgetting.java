package io.plimsoll.inbox;

import java.sql.SQLException;
import java.util.Map;

/// Forgets a repository as it was at some moment. What is about it and came in later stays: an App
/// that was taken away and given back is at work again before it hears of having been away.
final class Forgetting {
  /// The column that says since when a row is there, by table.
  private static final Map<String, String> SINCE =
      Map.of(
          "said", "noted",
          "given_exception", "given",
          "command", "begun",
          "pause", "since",
          "allowance", "taken",
          "check_run", "made",
          "merge_group", "noted");

  private final Transaction tx;
  private final long repository;
  private final long until;

  /// @param until the moment, in milliseconds since 1970
  Forgetting(Transaction tx, long repository, long until) {
    this.tx = tx;
    this.repository = repository;
    this.until = until;
  }

  void everything() throws SQLException {
    for (Map.Entry<String, String> table : SINCE.entrySet()) {
      tx.update(
          "DELETE FROM %s WHERE repository = ? AND %s <= ?"
              .formatted(table.getKey(), table.getValue()),
          repository,
          until);
    }
    conclusions();
    deliveries();
    jobs();
    tx.update(
        """
        DELETE FROM repository WHERE id = ?
          AND NOT EXISTS (SELECT 1 FROM job WHERE job.repository = repository.id)\
        """,
        repository);
  }

  /// Forgets what a run still wrote after its repository was forgotten: nothing else would ever.
  ///
  /// @param before the moment, in milliseconds since 1970
  static int orphans(Transaction tx, long before) throws SQLException {
    int gone = 0;
    for (Map.Entry<String, String> table : SINCE.entrySet()) {
      gone +=
          tx.update(
              """
              DELETE FROM %1$s WHERE %2$s < ? AND NOT EXISTS (
                SELECT 1 FROM repository r WHERE r.id = %1$s.repository)\
              """
                  .formatted(table.getKey(), table.getValue()),
              before);
    }
    return gone
        + tx.update(
            """
            DELETE FROM check_conclusion WHERE NOT EXISTS (
              SELECT 1 FROM repository r WHERE r.id = check_conclusion.repository)
            AND NOT EXISTS (
              SELECT 1 FROM check_run r
              WHERE r.repository = check_conclusion.repository AND r.head = check_conclusion.head)\
            """);
  }

  /// Those whose check run has gone.
  private void conclusions() throws SQLException {
    tx.update(
        """
        DELETE FROM check_conclusion WHERE repository = ? AND NOT EXISTS (
          SELECT 1 FROM check_run r
          WHERE r.repository = check_conclusion.repository AND r.head = check_conclusion.head)\
        """,
        repository);
  }

  private void deliveries() throws SQLException {
    tx.update(
        """
        DELETE FROM delivery
        WHERE received <= ? AND job IN (SELECT id FROM job WHERE repository = ?)\
        """,
        until,
        repository);
  }

  /// Those that no later delivery asked for. A run that lasts is told that it has lost its job.
  private void jobs() throws SQLException {
    String idle =
        """
        SELECT id FROM job WHERE repository = ?
          AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.job = job.id)\
        """;
    tx.update(
        "DELETE FROM scheduled_tasks WHERE task_name = ? AND task_instance IN (" + idle + ")",
        Schedule.TASK,
        repository);
    tx.update("DELETE FROM job WHERE id IN (" + idle + ")", repository);
  }
}
