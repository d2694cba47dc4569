package io.plimsoll.inbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/// Works off the jobs of the store, several at once on virtual threads, until it is closed.
public final class Jobs implements AutoCloseable {
  private final Runner runner;
  private final Scheduler scheduler;

  private Jobs(Runner runner, Scheduler scheduler) {
    this.runner = runner;
    this.scheduler = scheduler;
  }

  static Jobs start(
      Store store,
      Runner runner,
      Bell bell,
      Cadence cadence,
      List<Chore> chores,
      InstantSource clock) {
    freeWhatWasPicked(store);
    store.transaction(tx -> Schedule.bringForward(tx, chores, clock.instant()));
    Scheduler scheduler = scheduler(store, runner, cadence, chores, clock);
    bell.answeredBy(scheduler::triggerCheckForDueExecutions);
    scheduler.start();
    return new Jobs(runner, scheduler);
  }

  /// The embedded store belongs to this process alone: what is picked, a process picked that ended.
  private static void freeWhatWasPicked(Store store) {
    if (store.dialect() == Dialect.SQLITE) {
      store.transaction(Schedule::releaseAll);
    }
  }

  private static Scheduler scheduler(
      Store store, Runner runner, Cadence cadence, List<Chore> chores, InstantSource clock) {
    return Scheduler.create(store.dataSource(), runner.task())
        .startTasks(chores.stream().map(Jobs::task).toList())
        .schedulerName(new SchedulerName.Fixed("plimsoll-" + UUID.randomUUID()))
        .jdbcCustomization(store.dialect().scheduler())
        .clock(clock::instant)
        .threads(cadence.atOnce())
        .executorService(
            Executors.newFixedThreadPool(
                cadence.atOnce(), Thread.ofVirtual().name("job-", 0).factory()))
        .pollingInterval(cadence.poll())
        .heartbeatInterval(cadence.heartbeat())
        .missedHeartbeatsLimit(Cadence.MISSED)
        .shutdownMaxWait(cadence.patience())
        .enableImmediateExecution()
        .enablePriority()
        .build();
  }

  private static RecurringTask<Void> task(Chore chore) {
    return Tasks.recurring(Schedule.task(chore), FixedDelay.of(chore.every()))
        .execute((row, context) -> chore.work().run());
  }

  /// Whether runs are being begun.
  public boolean isWorking() {
    return scheduler.getSchedulerState().isStarted()
        && !scheduler.getSchedulerState().isShuttingDown();
  }

  /// Begins no run more, tells the running ones to end before their next write, and waits for them.
  public void stop() {
    runner.stop();
    if (!scheduler.getSchedulerState().isShuttingDown()) {
      scheduler.stop();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
