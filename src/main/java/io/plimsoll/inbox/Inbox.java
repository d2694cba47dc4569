package io.plimsoll.inbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The store, open. What is kept is reached through its parts.
public final class Inbox implements AutoCloseable {
  private final Store store;
  private final InstantSource clock;
  private final Bell bell = new Bell();
  private final Ledger ledger;
  private final Deliveries deliveries;

  private Inbox(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.ledger = new Ledger(store, clock);
    this.deliveries = new Deliveries(store, ledger, bell);
  }

  /// Opens the store, makes it when there is none, and brings its tables up to date.
  ///
  /// @throws StoreFailure when it cannot be used, or another process uses the same folder
  public static Inbox open(StoreAddress address, InstantSource clock) {
    return new Inbox(Store.open(address), clock);
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  /// Exceptions given by command.
  public GivenExceptions exceptions() {
    return new GivenExceptions(store);
  }

  /// Which commands were carried out.
  public Commands commands() {
    return new Commands(store);
  }

  /// On which pull requests comments are paused.
  public Pauses pauses() {
    return new Pauses(store);
  }

  /// What was said on pull requests.
  public Said said() {
    return new Said(store, clock);
  }

  /// What commands may have only so often.
  public Allowances allowances() {
    return new Allowances(store);
  }

  /// Our check runs.
  public CheckRuns checkRuns() {
    return new CheckRuns(store, clock);
  }

  /// Which installations the rows belong to.
  public Installations installations() {
    return new Installations(store);
  }

  /// Groups of merge queues.
  public MergeGroups mergeGroups() {
    return new MergeGroups(store, clock);
  }

  /// Which failed deliveries were looked at.
  public Redeliveries redeliveries() {
    return new Redeliveries(store, clock);
  }

  /// Turns to write to GitHub.
  public WriteTurns writeTurns() {
    return new WriteTurns(store, clock);
  }

  /// How much work there is.
  public Backlog backlog() {
    return store.transaction(JobRows::backlog);
  }

  /// Asks for a run of a job by no delivery. Returns once that is on disk.
  public void request(JobKey key) {
    ledger.request(key);
    bell.ring();
  }

  /// Begins to work off the jobs, and to do the chores. To be closed before this is.
  public Jobs work(Job job, Cadence cadence, List<Chore> chores) {
    List<Chore> all = new ArrayList<>(chores);
    all.add(new Housekeeping(store, clock).chore());
    Runner runner = new Runner(ledger, job, bell, clock);
    return Jobs.start(store, runner, bell, cadence, all, clock);
  }

  /// Whether the store answers.
  public boolean isAlive() {
    try {
      return store.transaction(tx -> tx.only("SELECT 1", row -> row.getInt(1))) == 1;
    } catch (StoreFailure e) {
      return false;
    }
  }

  @Override
  public void close() {
    deliveries.close();
    store.close();
  }
}
