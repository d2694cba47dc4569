package io.plimsoll.app;

import io.plimsoll.app.command.Addresses;
import io.plimsoll.app.command.Commander;
import io.plimsoll.app.job.Worker;
import io.plimsoll.github.AppIdentity;
import io.plimsoll.inbox.Job;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Run;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.rules.PeerIds;
import java.time.Duration;
import java.util.Optional;

/// Those who work off the jobs. They are called together by the first job after GitHub has said who
/// this App is, since comments call it by that name.
final class Crew implements Job {
  private static final int LONGEST_PAUSE = 6;

  private final Self self;
  private final Plant plant;
  private final RuleNames names = names();
  private volatile Optional<Job> worker = Optional.empty();

  Crew(Self self, Plant plant) {
    this.self = self;
    this.plant = plant;
  }

  private static RuleNames names() {
    return RuleNames.of(
        Catalogue.rules().stream().map(Rule::card).toList(), PeerIds.load().table());
  }

  @Override
  public Outcome run(Run run) throws InterruptedException {
    if (worker.isEmpty()) {
      worker = self.ask().map(this::worker);
    }
    Optional<Job> ready = worker;
    return ready.isPresent() ? ready.get().run(run) : new Outcome.Again(pause(run.attempt()));
  }

  @Override
  public Outcome abandon(Run run, String fault) throws InterruptedException {
    Optional<Job> ready = worker;
    return ready.isPresent()
        ? ready.get().abandon(run, fault)
        : new Outcome.Again(pause(run.attempt()));
  }

  /// 2, 4, 8 … and at most 64 seconds.
  private static Duration pause(int attempt) {
    return Duration.ofSeconds(1L << Math.min(attempt, LONGEST_PAUSE));
  }

  private Job worker(AppIdentity identity) {
    Commander commander =
        new Commander(
            plant.gitHub(),
            plant.inbox(),
            names,
            identity.slug(),
            new Addresses(plant.web(), plant.rulePages()),
            plant.clock());
    return new Worker(
        plant.gitHub(),
        plant.inbox(),
        commander,
        names,
        plant.clock(),
        plant.web(),
        plant.version());
  }
}
