package io.plimsoll.app;

import io.plimsoll.app.web.Doors;
import io.plimsoll.app.web.Gate;
import io.plimsoll.app.web.Management;
import io.plimsoll.app.web.Metrics;
import io.plimsoll.app.web.WebServer;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.StoreAddress;
import io.plimsoll.inbox.StoreFailure;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// The service, running.
final class Service implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Service.class.getName());

  /// How long a stop waits for bodies that are being read; GitHub gives up after 10 seconds.
  private static final Duration BODIES = Duration.ofSeconds(5);

  private static final Duration STORE_CHECK = Duration.ofSeconds(1);

  private final ServiceSettings settings;
  private final InstantSource clock;
  private final Inbox inbox;
  private final Gate gate = new Gate();
  private final Metrics metrics = new Metrics();
  private final Optional<AppSide> app;
  private final AtomicBoolean open = new AtomicBoolean(true);
  private Optional<WebServer> web = Optional.empty();
  private Optional<Management> management = Optional.empty();

  private Service(ServiceSettings settings, Inbox inbox, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.inbox = inbox;
    this.app = settings.app().map(own -> AppSide.of(own, settings, inbox, metrics, clock));
  }

  /// Starts the service.
  ///
  /// @throws WrongSetting when the store or a port cannot be used
  static Service start(ServiceSettings settings, InstantSource clock) {
    Service service = new Service(settings, open(settings.store(), clock), clock);
    boolean started = false;
    try {
      service.start();
      started = true;
      return service;
    } finally {
      if (!started) {
        service.close();
      }
    }
  }

  private static Inbox open(StoreAddress store, InstantSource clock) {
    try {
      if (store instanceof StoreAddress.Embedded(var folder)) {
        DataFolder.prepare(folder);
      }
      return Inbox.open(store, clock);
    } catch (IOException | StoreFailure e) {
      LOG.log(Level.DEBUG, "The store cannot be opened", e);
      throw switch (store) {
        case StoreAddress.Embedded(var folder) ->
            WrongSetting.of("data", ServiceSettings.DATA, folder.toString());
        case StoreAddress.Server _ -> WrongSetting.of("no-database", ServiceSettings.DATABASE_URL);
      };
    }
  }

  private void start() {
    gauges();
    Condition condition = condition();
    web = Optional.of(web(new Doors(app.map(side -> side.ingress(gate)), condition)));
    management = Optional.of(management(condition));
    app.ifPresent(AppSide::start);
  }

  private Condition condition() {
    return new Condition(
        app.isPresent(),
        open::get,
        new Remembered(inbox::isAlive, STORE_CHECK, clock),
        () -> app.map(AppSide::isWorking).orElse(false),
        () -> app.map(AppSide::isKnown).orElse(false));
  }

  private void gauges() {
    metrics.gauge("plimsoll.bodies.bytes", "Bytes of bodies held in memory", gate::held);
    metrics.gauge("plimsoll.jobs", "Jobs", () -> inbox.backlog().waiting(), "state", "waiting");
    metrics.gauge("plimsoll.jobs", "Jobs", () -> inbox.backlog().running(), "state", "running");
  }

  private WebServer web(Doors doors) {
    try {
      return WebServer.open(settings.host(), settings.port(), doors, metrics);
    } catch (IOException e) {
      throw WrongSetting.of("taken", ServiceSettings.PORT, settings.host() + ":" + settings.port());
    }
  }

  private Management management(Condition condition) {
    try {
      return Management.open(settings.managementPort(), metrics, condition);
    } catch (IOException e) {
      throw WrongSetting.of(
          "taken", ServiceSettings.MANAGEMENT_PORT, "127.0.0.1:" + settings.managementPort());
    }
  }

  /// The port that GitHub is to reach.
  int port() {
    return web.map(WebServer::port).orElse(settings.port());
  }

  /// The port for metrics.
  int managementPort() {
    return management.map(Management::port).orElse(settings.managementPort());
  }

  /// Ends it: nothing comes in any more, what came in is stored, the jobs end before their next
  /// write, and then the doors and the store are closed.
  @Override
  public void close() {
    if (!open.getAndSet(false)) {
      return;
    }
    letBodiesEnd();
    app.ifPresent(AppSide::close);
    web.ifPresent(WebServer::close);
    management.ifPresent(Management::close);
    inbox.close();
    metrics.close();
  }

  private void letBodiesEnd() {
    try {
      if (!gate.close(BODIES)) {
        LOG.log(Level.WARNING, "Some deliveries were still coming in and are not acknowledged");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
