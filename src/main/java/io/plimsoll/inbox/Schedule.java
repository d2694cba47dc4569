package io.plimsoll.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// The rows of our jobs in db-scheduler's table, written where its client cannot: in the same
/// transaction as our own rows. db-scheduler picks a row, keeps its heartbeat, and finds the dead;
/// its `version` grows with every pick and every release, so a stale holder changes nothing.
final class Schedule {
  /// db-scheduler's name for our kind of task.
  static final String TASK = "job";

  private Schedule() {}

  /// Adds the rows of jobs that wait, and leaves one that is there as it is.
  static void add(Transaction tx, List<Place> places) throws SQLException {
    tx.updateEach(
        """
        INSERT INTO scheduled_tasks
          (task_name, task_instance, execution_time, picked, version, priority)
        VALUES (?, ?, ?, ?, 1, ?)
        ON CONFLICT (task_name, task_instance) DO NOTHING\
        """,
        places.stream()
            .map(p -> List.<Object>of(TASK, p.job().text(), p.due(), false, priority(p)))
            .toList());
  }

  /// Makes sure of a row that is still held with this version, until the transaction ends.
  static boolean hold(Transaction tx, String job, long version) throws SQLException {
    return tx.update(
            """
            UPDATE scheduled_tasks SET version = version
            WHERE task_name = ? AND task_instance = ? AND version = ? AND picked = ?\
            """,
            TASK,
            job,
            version,
            true)
        == 1;
  }

  /// Lets go of a row that the transaction holds, until it is due.
  static void postpone(Transaction tx, Place place) throws SQLException {
    tx.update(
        """
        UPDATE scheduled_tasks
        SET picked = ?, picked_by = NULL, last_heartbeat = NULL, execution_time = ?,
          priority = ?, version = version + 1
        WHERE task_name = ? AND task_instance = ?\
        """,
        false,
        place.due(),
        priority(place),
        TASK,
        place.job().text());
  }

  /// Removes a row that the transaction holds.
  static void remove(Transaction tx, String job) throws SQLException {
    tx.update("DELETE FROM scheduled_tasks WHERE task_name = ? AND task_instance = ?", TASK, job);
  }

  /// Lets go of every row, whoever held it. Right only while no other process uses the store.
  static int releaseAll(Transaction tx) throws SQLException {
    return tx.update(
        """
        UPDATE scheduled_tasks
        SET picked = ?, picked_by = NULL, last_heartbeat = NULL, version = version + 1
        WHERE picked = ?\
        """,
        false,
        true);
  }

  /// db-scheduler's name for a chore.
  static String task(Chore chore) {
    return "chore-" + chore.name();
  }

  /// Makes chores due that wait and that nobody is at: a node that starts does not wait for them.
  static int bringForward(Transaction tx, List<Chore> chores, Instant now) throws SQLException {
    int changed = 0;
    for (Chore chore : chores) {
      changed +=
          tx.update(
              """
              UPDATE scheduled_tasks SET execution_time = ?, version = version + 1
              WHERE task_name = ? AND picked = ? AND execution_time > ?\
              """,
              now,
              task(chore),
              false,
              now);
    }
    return changed;
  }

  /// Higher goes first, and the lowest turn is to go first.
  private static int priority(Place place) {
    return (int) -Math.min(place.turn(), Integer.MAX_VALUE);
  }
}
