package io.plimsoll.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who the rows belong to, so that they go when the App is removed.
public final class Installations {
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

  /// Forgets everything about an installation's repositories that was there at a moment. Runs that
  /// last since then are told that they have lost their job.
  public void forget(long installation, Instant until) {
    store.transaction(tx -> {
      List<Long> repositories = InstallationRows.repositories(tx, installation);
      for (long repository : repositories) {
        new Forgetting(tx, repository, until.toEpochMilli()).everything();
      }
      return repositories;
    });
  }

  /// The same for repositories that were taken out of an installation, unless another installation
  /// has them by now.
  public void forget(long installation, List<Long> repositories, Instant until) {
    for (long repository : repositories) {
      store.transaction(tx -> {
        if (InstallationRows.belongs(tx, repository, installation)) {
          new Forgetting(tx, repository, until.toEpochMilli()).everything();
        }
        return repository;
      });
    }
  }
}
