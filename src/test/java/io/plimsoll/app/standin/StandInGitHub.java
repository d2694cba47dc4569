package io.plimsoll.app.standin;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.plimsoll.github.remote.Contract;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;

/// A GitHub on the loopback interface with repositories, pull requests, people and one App, which
/// remembers what is done to it, sends signed events and fails on demand. When it is closed every
/// request that it got and every answer that it gave is held to GitHub's own description.
final class StandInGitHub implements AutoCloseable {
  static final long APP_ID = 42;
  static final long INSTALLATION = 7;

  private final AtomicLong ids = new AtomicLong(5_000_000_000L);
  private final InstantSource clock;
  private final List<Repository> repositories = new ArrayList<>();
  private final Grants grants = new Grants(this);
  private final Faults faults = new Faults();
  private final Hooks hooks = new Hooks(this);
  private final Router router = new Router(this, grants);
  private final Answers answers = new Answers(this, router, faults);
  private final WireMockServer server;
  private final Queue<String> missing = new ConcurrentLinkedQueue<>();
  private boolean installed = true;
  private boolean suspended;

  private StandInGitHub(InstantSource clock) {
    this.clock = clock;
    this.server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .containerThreads(50)
                .gzipDisabled(true)
                .extensions(answers));
    server.start();
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
  }

  static StandInGitHub start() {
    return start(InstantSource.system());
  }

  /// The same with a clock.
  static StandInGitHub start(InstantSource clock) {
    return new StandInGitHub(clock);
  }

  /// The address of the REST API.
  URI api() {
    return URI.create(server.baseUrl() + "/api/v3");
  }

  /// A repository of the account `acme` with a branch `main`. Its people are `dana`, who may write,
  /// `mia`, who maintains, and `rob`, who reads.
  Repository repository(String name, Map<String, String> files) {
    Repository repository = new Repository(this, "acme", name, files);
    repository.with("dana", "write").with("mia", "maintain").with("rob", "read");
    synchronized (this) {
      repositories.add(repository);
    }
    return repository;
  }

  synchronized List<Repository> repositories() {
    return List.copyOf(repositories);
  }

  Optional<Repository> named(String owner, String name) {
    return repositories().stream()
        .filter(repository -> repository.fullName().equals(owner + "/" + name))
        .findFirst();
  }

  boolean wasNamed(String owner, String name) {
    return repositories().stream()
        .anyMatch(r -> r.owner.equals(owner) && r.formerNames.contains(name));
  }

  Hooks hooks() {
    return hooks;
  }

  Faults faults() {
    return faults;
  }

  Grants tokens() {
    return grants;
  }

  /// How often each kind of call was made.
  Map<String, Integer> counts() {
    return router.counts();
  }

  int calls() {
    return counts().values().stream().mapToInt(Integer::intValue).sum();
  }

  void forgetCounts() {
    router.forgetCounts();
  }

  /// Waits until something is so, and looks after every call.
  void until(String what, BooleanSupplier test, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    while (!test.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + longest + ": " + what);
      }
      pauseAtMost(20);
    }
  }

  /// Waits for the next call, or for some milliseconds.
  @SuppressWarnings("WaitNotInLoop") // Whoever calls it looks again, whatever woke it.
  private synchronized void pauseAtMost(long milliseconds) {
    try {
      wait(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Lets some milliseconds pass.
  void pause(long milliseconds) {
    long end = System.nanoTime() + milliseconds * 1_000_000;
    for (long left = milliseconds; left > 0; left = (end - System.nanoTime()) / 1_000_000) {
      pauseAtMost(left);
    }
  }

  Answers answers() {
    return answers;
  }

  boolean isInstalled() {
    return installed;
  }

  boolean isSuspended() {
    return suspended;
  }

  /// The account deletes or suspends the installation, or the other way round.
  void installation(String action) {
    installed = !action.equals("deleted");
    suspended = action.equals("suspend");
    grants.revoke();
    hooks.sendBare("installation", 0, Payloads.installation(this, action));
  }

  /// Somebody asked for something that is not simulated.
  void missing(String what) {
    missing.add(what);
  }

  long nextId() {
    return ids.incrementAndGet();
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public void close() {
    var events = server.getAllServeEvents();
    server.stop();
    hooks.close();
    Assertions.assertEquals(List.of(), List.copyOf(missing), "not simulated");
    Contract.check(events);
  }
}
