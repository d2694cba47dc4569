package io.plimsoll.app.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.plimsoll.app.command.Commander;
import io.plimsoll.app.event.Events;
import io.plimsoll.app.event.Reading;
import io.plimsoll.app.event.StoredLookup;
import io.plimsoll.app.job.Worker;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// The whole service in this process: door, store, jobs and the adapter to the stand-in.
final class Service implements AutoCloseable {
  static final String SECRET = "s3cret";
  private static final RuleNames NAMES =
      RuleNames.of(Catalogue.rules().stream().map(Rule::card).toList());
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final StandInGitHub gitHub;
  private final Path folder;
  private final FastClock clock;
  private final Inbox inbox;
  private final Jobs jobs;
  private final HttpServer door;

  private Service(StandInGitHub gitHub, FastClock clock, Path folder) throws IOException {
    this.gitHub = gitHub;
    this.clock = clock;
    this.folder = folder;
    this.inbox = Inbox.open(new StoreAddress.Embedded(folder), clock);
    RemoteGitHub remote =
        RemoteGitHub.connect(
            new RemoteSettings(
                gitHub.api(),
                String.valueOf(StandInGitHub.APP_ID),
                Keys.read(Keys.PKCS8),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2)),
            WriteLimit.none(),
            CallObserver.none(),
            clock,
            clock::pause);
    Commander commander = new Commander(remote, inbox, NAMES, Person.APP.login(), clock);
    Worker worker =
        new Worker(remote, inbox, commander, NAMES, clock, "https://github.com", "1.0.0");
    Cadence cadence =
        new Cadence(8, Duration.ofMillis(20), Duration.ofMinutes(10), Duration.ofSeconds(5));
    this.jobs = inbox.work(worker, cadence, List.of());
    this.door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    door.createContext("/webhook", this::receive);
    door.start();
    gitHub
        .hooks()
        .to(URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/webhook"), SECRET);
  }

  /// Starts one with an empty store, which hears of the stand-in's events from then on.
  ///
  /// @param clock the stand-in's too
  static Service start(StandInGitHub gitHub, FastClock clock) {
    try {
      return new Service(gitHub, clock, Files.createTempDirectory("plimsoll-service-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    var headers = exchange.getRequestHeaders();
    Reading reading =
        Events.read(
            headers.getFirst("X-GitHub-Event"),
            headers.getFirst("X-GitHub-Delivery"),
            body,
            clock.instant(),
            new StoredLookup(
                StandInGitHub.APP_ID, () -> Optional.of(Person.APP.login()), inbox.checkRuns()));
    String signature = "sha256=" + Hooks.sign(SECRET, new String(body, StandardCharsets.UTF_8));
    int status = signature.equals(headers.getFirst("X-Hub-Signature-256")) ? take(reading) : 401;
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private int take(Reading reading) {
    return switch (reading) {
      case Reading.Accepted(var delivery) -> {
        inbox.deliveries().accept(delivery);
        yield 202;
      }
      case Reading.Dropped _ -> 202;
      case Reading.Refused _ -> 400;
    };
  }

  Inbox inbox() {
    return inbox;
  }

  /// Waits until nothing is left to do.
  void rests() {
    gitHub.until("the service rests", () -> busy() == 0, LONGEST);
  }

  /// Waits until something is so.
  void until(String what, BooleanSupplier test) {
    gitHub.until(what, test, LONGEST);
  }

  private int busy() {
    String url = "jdbc:sqlite:" + folder.resolve("plimsoll.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM job WHERE state <> 'idle'")) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    door.stop(0);
    jobs.close();
    inbox.close();
  }
}
