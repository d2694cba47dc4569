package io.plimsoll.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The book of jobs: what was asked of each, and which run of it is the current one. Every change
/// locks the job's own row first, so that asking, beginning and ending happen one after the other.
///
/// A job has a generation that grows whenever something is asked of it. A run remembers the one it
/// began with; if the book shows a later one when it ends, exactly one more run follows.
final class Ledger {
  /// No job runs more often than this for what is asked of it. What it asks for itself by
  /// [Outcome.Again] may come sooner.
  static final Duration SPACING = Duration.ofSeconds(10);

  private final Store store;
  private final InstantSource clock;

  Ledger(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Asks for a run. Returns once that is on disk.
  void request(JobKey key) {
    store.transaction(tx -> {
      ask(tx, List.of(new Request(key, Optional.empty())));
      return key;
    });
  }

  /// Asks for runs of jobs, each named once, in a transaction of somebody else.
  void ask(Transaction tx, List<Request> requests) throws SQLException {
    if (requests.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    JobRows.ask(tx, requests, now);
    List<Place> places = places(tx, requests, now);
    JobRows.queue(tx, places);
    Schedule.add(tx, places);
  }

  /// Places for those jobs that have none, in the order in which they were asked for.
  private static List<Place> places(Transaction tx, List<Request> requests, Instant now)
      throws SQLException {
    Map<String, Instant> idle = JobRows.idle(tx, requests);
    Turns turns = new Turns(tx, now);
    List<Place> places = new ArrayList<>();
    for (Request request : requests) {
      Instant started = idle.get(request.job().text());
      if (started != null) {
        Instant due = later(now, started.plus(SPACING));
        places.add(new Place(request.job(), due, turns.next(request.job())));
      }
    }
    return places;
  }

  /// Begins the run for which db-scheduler picked the row with this version. Empty when the row has
  /// been let go since.
  Optional<Started> start(JobKey key, long version) {
    return store.transaction(tx -> {
      boolean held = JobRows.lock(tx, key).isPresent() && Schedule.hold(tx, key.text(), version);
      return held ? Optional.of(begin(tx, key, version)) : Optional.empty();
    });
  }

  private Started begin(Transaction tx, JobKey key, long version) throws SQLException {
    JobRows.Begun begun = JobRows.begin(tx, key, clock.instant());
    List<Pending> pending = DeliveryRows.takeUp(tx, key, begun.fence());
    return new Started(
        key, version, begun.fence(), begun.generation(), begun.attempt(), begun.head(), pending);
  }

  /// Writes down how a run ended, and when the next one is due. False when the run had lost its
  /// job; then nothing changes.
  boolean complete(Started run, Outcome outcome) {
    return store.transaction(tx -> {
      Optional<JobRows.Row> job =
          JobRows.lock(tx, run.key()).filter(row -> row.fence() == run.fence());
      boolean held = job.isPresent() && Schedule.hold(tx, run.key().text(), run.version());
      if (held) {
        complete(tx, run, outcome, job.get());
      }
      return held;
    });
  }

  private void complete(Transaction tx, Started run, Outcome outcome, JobRows.Row job)
      throws SQLException {
    switch (outcome) {
      case Outcome.Again(var after) -> postpone(tx, run, clock.instant().plus(after));
      case Outcome.Anew() -> {
        JobRows.forgetAttempts(tx, run.key());
        postpone(tx, run, spaced(job));
      }
      case Outcome.Done() -> settle(tx, run, job, "handled", "");
      case Outcome.GiveUp(var reason) -> settle(tx, run, job, "failed", reason);
    }
  }

  /// Ends the job unless more was asked of it while the run lasted.
  private void settle(Transaction tx, Started run, JobRows.Row job, String state, String reason)
      throws SQLException {
    Instant now = clock.instant();
    DeliveryRows.settle(tx, run.key(), run.fence(), state, reason, now);
    JobRows.forgetAttempts(tx, run.key());
    if (job.generation() > run.generation()) {
      postpone(tx, run, spaced(job));
    } else {
      JobRows.rest(tx, run.key(), now);
      Schedule.remove(tx, run.key().text());
    }
  }

  /// When the job may run again at the earliest.
  private Instant spaced(JobRows.Row job) {
    return later(clock.instant(), job.started().plus(SPACING));
  }

  private void postpone(Transaction tx, Started run, Instant due) throws SQLException {
    long turn = new Turns(tx, clock.instant()).next(run.key());
    Place place = new Place(run.key(), due, turn);
    JobRows.queue(tx, List.of(place));
    Schedule.postpone(tx, place);
  }

  /// What the store says of a run that wants to write about a commit.
  Optional<JobRows.Row> read(JobKey key) {
    return store.transaction(tx -> JobRows.read(tx, key));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
