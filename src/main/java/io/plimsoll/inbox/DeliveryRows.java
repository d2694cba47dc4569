package io.plimsoll.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The rows of table `delivery`.
final class DeliveryRows {

  private DeliveryRows() {}

  /// Adds what is not there yet, and takes up again what failed. True for each that was written.
  static List<Boolean> add(Transaction tx, List<Delivery> deliveries) throws SQLException {
    int[] written =
        tx.updateEach(
            """
            INSERT INTO delivery (id, event, job, body, received, state, run, changed, reason)
            VALUES (?, ?, ?, ?, ?, 'received', 0, ?, '')
            ON CONFLICT (id) DO UPDATE SET state = 'received', run = 0, reason = '',
              job = excluded.job, body = excluded.body, received = excluded.received,
              changed = excluded.changed
            WHERE delivery.state = 'failed'\
            """,
            deliveries.stream().map(DeliveryRows::values).toList());
    List<Boolean> added = new ArrayList<>();
    for (int count : written) {
      added.add(count == 1);
    }
    return added;
  }

  private static List<Object> values(Delivery delivery) {
    long received = delivery.received().toEpochMilli();
    return List.of(
        delivery.id(),
        delivery.event(),
        delivery.job().text(),
        delivery.body(),
        received,
        received);
  }

  /// Marks the job's waiting deliveries as this run's, and reads them, oldest first.
  static List<Pending> takeUp(Transaction tx, JobKey job, long run) throws SQLException {
    tx.update("UPDATE delivery SET run = ? WHERE job = ? AND state = 'received'", run, job.text());
    return tx.all(
        """
        SELECT id, event, body, received FROM delivery WHERE job = ? AND state = 'received'
        ORDER BY received, id\
        """,
        row ->
            new Pending(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4))),
        job.text());
  }

  /// Ends the deliveries that a run took up. Their bodies are forgotten.
  static void settle(Transaction tx, JobKey job, long run, String state, String reason, Instant now)
      throws SQLException {
    tx.update(
        """
        UPDATE delivery SET state = ?, reason = ?, body = '', changed = ?
        WHERE job = ? AND run = ? AND state = 'received'\
        """,
        state,
        reason,
        now.toEpochMilli(),
        job.text(),
        run);
  }

  /// Forgets deliveries that ended before then. The states are named, so that the index by age
  /// serves.
  static int forget(Transaction tx, Instant before) throws SQLException {
    return tx.update(
        "DELETE FROM delivery WHERE state IN ('handled', 'failed') AND changed < ?",
        before.toEpochMilli());
  }
}
