package io.plimsoll.app.upkeep;

import io.plimsoll.app.event.Happening;
import io.plimsoll.app.event.Happening.AccountRenamed;
import io.plimsoll.app.event.Happening.InstallationChanged;
import io.plimsoll.app.event.Happening.InstallationChanged.Change;
import io.plimsoll.app.event.Happening.RepositoriesRemoved;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.Installations;
import io.plimsoll.inbox.Job;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Pending;
import io.plimsoll.inbox.Run;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;

/// What becomes of an installation: the account removes the App, takes repositories away from it,
/// puts it to sleep, or has another login.
///
/// Nothing is kept of a suspended installation: GitHub refuses its jobs, and they end. When it
/// wakes, or grants more, what was given up is tried once more.
final class InstallationJob implements Job {
  private static final Logger LOG = System.getLogger(InstallationJob.class.getName());

  private final Inbox inbox;
  private final Installations installations;

  InstallationJob(Inbox inbox) {
    this.inbox = inbox;
    this.installations = inbox.installations();
  }

  @Override
  public Outcome run(Run run) {
    for (Pending pending : run.deliveries()) {
      Happening.of(pending).ifPresent(told -> heed(told, pending.received()));
    }
    return new Outcome.Done();
  }

  private void heed(Happening told, Instant since) {
    long id = told.origin().installation();
    switch (told) {
      case InstallationChanged(_, Change change) -> heed(id, change, since);
      case RepositoriesRemoved(_, var repositories) ->
          installations.forget(id, repositories, since);
      case AccountRenamed(var account) -> installations.rename(id, account.owner(), since);
      default -> LOG.log(Level.WARNING, "Not about an installation: {0}", told.getClass());
    }
  }

  private void heed(long installation, Change change, Instant since) {
    LOG.log(Level.INFO, "Installation {0}: {1}", String.valueOf(installation), change);
    switch (change) {
      case DELETED -> installations.forget(installation, since);
      case UNSUSPENDED, PERMISSIONS_ACCEPTED ->
          installations.givenUp(installation).forEach(inbox::request);
      case CREATED, SUSPENDED -> {}
    }
  }
}
