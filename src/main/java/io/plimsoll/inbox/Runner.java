package io.plimsoll.inbox;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// What db-scheduler does with a row that it picked: begins a run, does the job, and writes down
/// how it ended.
final class Runner {
  private static final Logger LOG = System.getLogger(Runner.class.getName());

  /// A job that throws is tried this often, with pauses of 2, 4, 8 … seconds.
  private static final int ATTEMPTS = 8;

  /// From this attempt on a job that throws is told so.
  private static final int FAULTS = 3;

  private final Ledger ledger;
  private final Job job;
  private final Bell bell;
  private final InstantSource clock;
  private volatile boolean stopping;

  Runner(Ledger ledger, Job job, Bell bell, InstantSource clock) {
    this.ledger = ledger;
    this.job = job;
    this.bell = bell;
    this.clock = clock;
  }

  /// From now on every run is told to end before its next write.
  void stop() {
    stopping = true;
  }

  /// The kind of task that db-scheduler knows our rows by. Whoever finds that a node died lets its
  /// rows go, and works on them at once.
  CustomTask<Void> task() {
    return Tasks.custom(Schedule.TASK, Void.class)
        .onDeadExecution((dead, operations) -> {
          operations.reschedule(dead, clock.instant());
          bell.ring();
        })
        .onFailure((failed, operations) -> operations.reschedule(failed, clock.instant()))
        .execute(this::execute);
  }

  private CompletionHandler<Void> execute(TaskInstance<Void> row, ExecutionContext context) {
    JobKey key = JobKey.of(row.getId());
    ledger.start(key, context.getExecution().version).ifPresent(this::run);
    return (completed, operations) -> {};
  }

  /// How a run ended is written down by a thread that was interrupted, too: its connection to the
  /// store would be closed under it.
  private void run(Started started) {
    Outcome outcome = outcome(started);
    boolean wasInterrupted = Thread.interrupted();
    try {
      complete(started, outcome);
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void complete(Started started, Outcome outcome) {
    if (ledger.complete(started, outcome)) {
      bell.ring();
    } else {
      LOG.log(Level.WARNING, "A run of {0} had lost its job", started.key().text());
    }
  }

  private Outcome outcome(Started started) {
    Run run =
        new Run(
            started.key(),
            started.attempt(),
            started.head(),
            started.deliveries(),
            head -> standing(started, head));
    return guarded(run.key(), () -> job.run(run), fault -> afterFault(run, fault));
  }

  private Outcome afterFault(Run run, String fault) {
    return run.attempt() < FAULTS ? afterFault(run.attempt(), fault) : abandon(run, fault);
  }

  /// A job may fail at saying that it failed.
  private Outcome abandon(Run run, String fault) {
    return guarded(run.key(), () -> job.abandon(run, fault), _ -> afterFault(run.attempt(), fault));
  }

  /// Something that a job does.
  @FunctionalInterface
  private interface Doing {
    Outcome get() throws InterruptedException;
  }

  /// One of the edges where any failure is caught: the queue goes on. Errors are among them, since
  /// db-scheduler would begin the run again at once and for ever.
  ///
  /// @param afterFault what follows a failure, by its kind
  private static Outcome guarded(JobKey key, Doing doing, Function<String, Outcome> afterFault) {
    try {
      return doing.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Again(Duration.ZERO);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "A run of " + key.text() + " failed", e);
      return afterFault.apply(e.getClass().getSimpleName());
    }
  }

  /// What becomes of a job that threw.
  static Outcome afterFault(int attempt, String fault) {
    return attempt >= ATTEMPTS
        ? new Outcome.GiveUp(fault)
        : new Outcome.Again(Duration.ofSeconds(1L << attempt));
  }

  private Standing standing(Started run, String head) {
    Optional<JobRows.Row> now = ledger.read(run.key());
    if (now.isEmpty() || now.get().fence() != run.fence()) {
      return new Standing.Lost();
    }
    if (isOvertaken(run, head, now.get().head())) {
      return new Standing.Overtaken(now.get().head());
    }
    return stopping ? new Standing.Stopping() : new Standing.Current();
  }

  /// A head that came in since the run began, unless it is the one that the run writes about.
  private static boolean isOvertaken(Started run, String writing, String newest) {
    return !writing.isEmpty() && !newest.equals(writing) && !newest.equals(run.head().orElse(""));
  }
}
