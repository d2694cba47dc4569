package io.plimsoll.app.upkeep;

import io.plimsoll.app.event.Lookup;
import io.plimsoll.github.GitHub;
import io.plimsoll.inbox.Chore;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.Job;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Run;
import java.time.InstantSource;
import java.util.List;

/// All jobs: those about repositories and installations are done here, reviews by the reviewer.
public final class Upkeep implements Job {
  private final Job reviewer;
  private final RepositoryJob repositories;
  private final InstallationJob installations;
  private final List<Chore> chores;

  /// @param reviewer does what is about pull requests and merge groups
  public Upkeep(Job reviewer, GitHub gitHub, Inbox inbox, Lookup lookup, InstantSource clock) {
    this.reviewer = reviewer;
    this.repositories = new RepositoryJob(gitHub, inbox, lookup);
    this.installations = new InstallationJob(inbox);
    this.chores =
        List.of(
            new MissedDeliveries(gitHub.app(), inbox.redeliveries(), lookup, clock).chore(),
            new GoneInstallations(gitHub.app(), inbox.installations(), clock).chore());
  }

  @Override
  public Outcome run(Run run) throws InterruptedException {
    return switch (run.key().kind()) {
      case PULL_REQUEST, MERGE_GROUP -> reviewer.run(run);
      case REPOSITORY -> repositories.run(run);
      case INSTALLATION -> installations.run(run);
    };
  }

  @Override
  public Outcome abandon(Run run, String fault) throws InterruptedException {
    return switch (run.key().kind()) {
      case PULL_REQUEST, MERGE_GROUP -> reviewer.abandon(run, fault);
      case REPOSITORY -> repositories.abandon(run, fault);
      case INSTALLATION -> installations.abandon(run, fault);
    };
  }

  /// What is to be done every now and then, by one node.
  public List<Chore> chores() {
    return chores;
  }
}
