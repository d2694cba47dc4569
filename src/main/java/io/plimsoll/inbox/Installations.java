package io.plimsoll.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who the rows belong to, so that they go when the App is removed.
public final class Installations {
  /// Every table with a column that names the repository.
  private static final List<String> TABLES =
      List.of("given_exception", "command", "pause", "allowance", "check_run", "check_conclusion");

  private final Store store;

  Installations(Store store) {
    this.store = store;
  }

  /// Where a repository is to be found, as the newest delivery had it. Empty when none told.
  public Optional<Home> home(long repository) {
    return store.transaction(tx -> InstallationRows.home(tx, repository));
  }

  /// Every installation that something is kept of.
  public List<Long> known() {
    return store.transaction(InstallationRows::installations);
  }

  /// Writes down that the account of an installation has another login.
  ///
  /// @param asOf since when
  public void rename(long installation, String owner, Instant asOf) {
    store.transaction(tx -> InstallationRows.rename(tx, installation, owner, asOf));
  }

  /// The jobs of an installation's repositories that were given up in the last days, at most 1,000.
  public List<JobKey> givenUp(long installation) {
    return store.transaction(tx -> InstallationRows.givenUp(tx, installation));
  }

  /// Forgets everything about an installation's repositories. Runs that last are told that they
  /// have lost their job.
  public void forget(long installation) {
    store.transaction(tx -> {
      List<Long> repositories =
          tx.all(
              "SELECT id FROM repository WHERE installation = ? ORDER BY id",
              row -> row.getLong(1),
              installation);
      for (long repository : repositories) {
        forgetRepository(tx, repository);
      }
      return repositories;
    });
  }

  /// Forgets everything about repositories that were taken out of an installation, unless another
  /// installation has them by now.
  public void forget(long installation, List<Long> repositories) {
    for (long repository : repositories) {
      store.transaction(tx -> {
        if (InstallationRows.belongs(tx, repository, installation)) {
          forgetRepository(tx, repository);
        }
        return repository;
      });
    }
  }

  private static void forgetRepository(Transaction tx, long repository) throws SQLException {
    for (String table : TABLES) {
      tx.update("DELETE FROM " + table + " WHERE repository = ?", repository);
    }
    tx.update(
        "DELETE FROM delivery WHERE job IN (SELECT id FROM job WHERE repository = ?)", repository);
    tx.update(
        """
        DELETE FROM scheduled_tasks WHERE task_name = ?
          AND task_instance IN (SELECT id FROM job WHERE repository = ?)\
        """,
        Schedule.TASK,
        repository);
    tx.update("DELETE FROM job WHERE repository = ?", repository);
    tx.update("DELETE FROM repository WHERE id = ?", repository);
  }
}
