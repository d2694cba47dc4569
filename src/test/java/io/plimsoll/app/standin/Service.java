package io.plimsoll.app.standin;

import io.plimsoll.app.command.Addresses;
import io.plimsoll.app.command.Commander;
import io.plimsoll.app.event.Lookup;
import io.plimsoll.app.event.StoredLookup;
import io.plimsoll.app.job.Worker;
import io.plimsoll.app.upkeep.Upkeep;
import io.plimsoll.app.web.Doors;
import io.plimsoll.app.web.Gate;
import io.plimsoll.app.web.Health;
import io.plimsoll.app.web.Ingress;
import io.plimsoll.app.web.Metrics;
import io.plimsoll.app.web.WebServer;
import io.plimsoll.github.CallObserver;
import io.plimsoll.github.WriteLimit;
import io.plimsoll.github.remote.Keys;
import io.plimsoll.github.remote.RemoteGitHub;
import io.plimsoll.github.remote.RemoteSettings;
import io.plimsoll.inbox.Cadence;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.Jobs;
import io.plimsoll.inbox.StoreAddress;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.rules.PeerIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The whole service in this process: door, store, jobs and the adapter to the stand-in.
final class Service implements AutoCloseable {
  static final String SECRET = "s3cret";
  private static final RuleNames NAMES =
      RuleNames.of(Catalogue.rules().stream().map(Rule::card).toList(), PeerIds.load().table());
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final StandInGitHub gitHub;
  private final StoreAddress store;
  private final FastClock clock;
  private final Inbox inbox;
  private final WebServer web;
  private final Jobs jobs;

  private Service(StandInGitHub gitHub, FastClock clock, StoreAddress store) throws IOException {
    this.gitHub = gitHub;
    this.clock = clock;
    this.store = store;
    this.inbox = Inbox.open(store, clock);
    RemoteGitHub remote = remote();
    Lookup lookup =
        new StoredLookup(
            StandInGitHub.APP_ID, () -> Optional.of(Person.APP.login()), inbox.checkRuns());
    Upkeep upkeep = new Upkeep(worker(remote), remote, inbox, lookup, clock);
    Cadence cadence =
        new Cadence(8, Duration.ofMillis(20), Duration.ofMinutes(10), Duration.ofSeconds(5));
    // The first job asks for missed events, which must find the way.
    this.web = WebServer.open("127.0.0.1", 0, doors(lookup), new Metrics());
    gitHub.hooks().to(URI.create("http://127.0.0.1:" + web.port() + "/webhook"), SECRET);
    this.jobs = inbox.work(upkeep, cadence, upkeep.chores());
  }

  private RemoteGitHub remote() {
    RemoteSettings settings =
        new RemoteSettings(
            gitHub.api(),
            String.valueOf(StandInGitHub.APP_ID),
            Keys.read(Keys.PKCS8),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2));
    return RemoteGitHub.connect(
        settings, WriteLimit.none(), CallObserver.none(), clock, clock::pass);
  }

  private Worker worker(RemoteGitHub remote) {
    String people = "https://github.com";
    Commander commander =
        new Commander(
            remote,
            inbox,
            NAMES,
            Person.APP.login(),
            new Addresses(people, Optional.empty()),
            clock);
    return new Worker(remote, inbox, commander, NAMES, clock, people, "1.0.0");
  }

  private Doors doors(Lookup lookup) {
    Ingress ingress =
        new Ingress(
            new Gate(),
            SECRET.getBytes(StandardCharsets.UTF_8),
            lookup,
            inbox.deliveries()::accept,
            clock);
    return new Doors(Optional.of(ingress), new Well());
  }

  /// A service that nobody asks how it is.
  private record Well() implements Health {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public Map<String, Boolean> parts() {
      return Map.of();
    }
  }

  /// Starts one with an empty store, which hears of the stand-in's events from then on.
  ///
  /// @param clock the stand-in's too
  static Service start(StandInGitHub gitHub, FastClock clock) {
    try {
      return start(gitHub, clock, Files.createTempDirectory("plimsoll-service-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts one with a store that may hold something.
  static Service start(StandInGitHub gitHub, FastClock clock, Path folder) {
    try {
      return new Service(gitHub, clock, new StoreAddress.Embedded(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Inbox inbox() {
    return inbox;
  }

  /// Waits until nothing is left to do.
  void rests() {
    gitHub.until("the service rests", () -> Backlog.of(store) == 0, LONGEST);
  }

  /// Waits until something is so.
  void until(String what, BooleanSupplier test) {
    gitHub.until(what, test, LONGEST);
  }

  @Override
  public void close() {
    jobs.close();
    web.close();
    inbox.close();
  }
}
