package io.plimsoll.app;

import io.plimsoll.app.event.Lookup;
import io.plimsoll.app.event.StoredLookup;
import io.plimsoll.app.upkeep.Upkeep;
import io.plimsoll.app.web.Gate;
import io.plimsoll.app.web.Ingress;
import io.plimsoll.app.web.Metrics;
import io.plimsoll.github.remote.RemoteGitHub;
import io.plimsoll.github.remote.RemoteSettings;
import io.plimsoll.inbox.Cadence;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.Jobs;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/// What there is only once the GitHub App is set up: the way to GitHub, and work.
final class AppSide implements AutoCloseable {
  private final AppSettings app;
  private final Plant plant;
  private final Metrics metrics;
  private final Self self;
  private volatile Optional<Jobs> jobs = Optional.empty();

  private AppSide(AppSettings app, Plant plant, Metrics metrics) {
    this.app = app;
    this.plant = plant;
    this.metrics = metrics;
    this.self = new Self(plant.gitHub(), plant.clock());
  }

  /// Opens the way to GitHub; nothing is asked yet.
  static AppSide of(
      AppSettings app,
      ServiceSettings settings,
      Inbox inbox,
      Metrics metrics,
      InstantSource clock) {
    RemoteGitHub gitHub =
        RemoteGitHub.connect(
            RemoteSettings.of(settings.api(), Long.toString(app.id()), app.key()),
            inbox.writeTurns()::reserve,
            metrics);
    Plant plant =
        new Plant(gitHub, inbox, clock, settings.web(), settings.rulePages(), Version.text());
    return new AppSide(app, plant, metrics);
  }

  /// What takes the deliveries in that pass the gate.
  Ingress ingress(Gate gate) {
    return new Ingress(
        gate,
        app.secret().getBytes(StandardCharsets.UTF_8),
        lookup(),
        plant.inbox().deliveries()::accept,
        plant.clock());
  }

  private Lookup lookup() {
    return new StoredLookup(app.id(), self::slug, plant.inbox().checkRuns());
  }

  /// Begins to work.
  void start() {
    Crew crew = new Crew(self, plant);
    Upkeep upkeep = new Upkeep(crew, plant.gitHub(), plant.inbox(), lookup(), plant.clock());
    TimedJob job = new TimedJob(upkeep, metrics);
    jobs = Optional.of(plant.inbox().work(job, Cadence.usual(), upkeep.chores()));
    Thread.startVirtualThread(self::ask);
  }

  /// Whether jobs are worked off.
  boolean isWorking() {
    return jobs.map(Jobs::isWorking).orElse(false);
  }

  /// Whether GitHub has said who this App is.
  boolean isKnown() {
    return self.known().isPresent();
  }

  /// Lets the jobs end before their next write.
  @Override
  public void close() {
    jobs.ifPresent(Jobs::close);
  }
}
