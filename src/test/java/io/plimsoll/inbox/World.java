package io.plimsoll.inbox;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A store with a clock that the test sets, and nodes that do something only when told.
final class World implements AutoCloseable {
  static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
  static final JobKey PULL_REQUEST = JobKey.pullRequest(17, 4);

  private final SettableClock clock = new SettableClock();
  private int deliveries;
  final Store store;
  final Ledger ledger;
  final Deliveries inbox;

  World(Database database) {
    this(database.fresh());
  }

  World(StoreAddress address) {
    clock.set(START);
    store = Store.open(address);
    ledger = new Ledger(store, clock::now);
    inbox = new Deliveries(store, ledger, new Bell());
  }

  Instant now() {
    return clock.now();
  }

  void pass(Duration time) {
    clock.set(now().plus(time));
  }

  void passSeconds(int seconds) {
    pass(Duration.ofSeconds(seconds));
  }

  /// A delivery with an id of its own arrives. Returns the id.
  String arrives(JobKey key) {
    String id = "delivery-" + ++deliveries;
    inbox.accept(delivery(id, key, Optional.empty()));
    return id;
  }

  void arrives(JobKey key, String head) {
    inbox.accept(delivery("delivery-" + ++deliveries, key, Optional.of(new Head(head, now()))));
  }

  Delivery delivery(String id, JobKey key, Optional<Head> head) {
    return new Delivery(id, "pull_request", key, 9, head, "{\"id\": \"" + id + "\"}", now());
  }

  String state(String delivery) {
    return text("SELECT state FROM delivery WHERE id = '" + delivery + "'").orElse("absent");
  }

  Optional<String> text(String sql) {
    return store.transaction(tx -> tx.first(sql, row -> row.getString(1)));
  }

  /// A node that does the job whenever it is told to look.
  Node node(Job job) {
    return node(job, new Bell());
  }

  Node node(Job job, Bell bell) {
    return new Node(new Runner(ledger, job, bell, clock::now));
  }

  /// A node whose scheduler runs on the test's thread.
  final class Node {
    final Runner runner;
    private final ManualScheduler scheduler;

    private Node(Runner runner) {
      this.runner = runner;
      var builder = TestHelper.createManualScheduler(store.dataSource(), runner.task());
      builder.jdbcCustomization(store.dialect().scheduler());
      builder.heartbeatInterval(Duration.ofSeconds(5)).enablePriority();
      scheduler = builder.clock(clock).start();
    }

    /// Runs what is due.
    void works() {
      scheduler.runAnyDueExecutions();
    }

    /// Lets go of the rows whose node shows no life.
    void looksForTheDead() {
      scheduler.runDeadExecutionDetection();
    }
  }

  /// Picks a due row as db-scheduler does, and begins its run.
  Optional<Started> begins(JobKey key) {
    return pick(key).flatMap(row -> ledger.start(key, row.version));
  }

  /// Picks a due row as db-scheduler does, and nothing more.
  Optional<Execution> pick(JobKey key) {
    JdbcTaskRepository rows = rows();
    return rows.getDue(now(), 10_000).stream()
        .filter(row -> row.getId().equals(key.text()))
        .findFirst()
        .flatMap(row -> rows.pick(row, now()));
  }

  /// The ids of the jobs that are due, in the order in which they will be picked.
  List<String> due() {
    return rows().getDue(now(), 10_000).stream().map(Execution::getId).toList();
  }

  JdbcTaskRepository rows() {
    var task = new Runner(ledger, run -> new Outcome.Done(), new Bell(), clock::now).task();
    var tasks = new TaskResolver(new SchedulerListeners(List.of()), clock, List.of(task));
    return new JdbcTaskRepository(
        store.dataSource(),
        true,
        store.dialect().scheduler(),
        JdbcTaskRepository.DEFAULT_TABLE_NAME,
        tasks,
        new SchedulerName.Fixed("another-node"),
        true,
        clock);
  }

  @Override
  public void close() {
    inbox.close();
    store.close();
  }
}
