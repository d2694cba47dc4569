package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The real scheduler on real threads and the machine's clock. Nothing here waits for time to pass:
/// it waits for what must happen.
@Timeout(120)
final class JobsTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Cadence CADENCE =
      new Cadence(4, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(60));

  private static void arrives(Inbox inbox, int number) {
    inbox
        .deliveries()
        .accept(
            new Delivery(
                "delivery-" + number,
                "pull_request",
                JobKey.pullRequest(17, number),
                9,
                Optional.empty(),
                "{}",
                Instant.now()));
  }

  private static String next(BlockingQueue<String> queue) throws InterruptedException {
    return Optional.ofNullable(queue.poll(60, TimeUnit.SECONDS)).orElse("nothing");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aDeliveryIsWorkedOnAtOnceOnAVirtualThread(Database database) throws InterruptedException {
    BlockingQueue<String> ran = new LinkedBlockingQueue<>();
    Job job =
        run -> {
          ran.add(run.key().text() + " " + Thread.currentThread().isVirtual());
          return new Outcome.Done();
        };
    try (Inbox inbox = Inbox.open(database.fresh(), CLOCK);
        Jobs jobs = inbox.work(job, CADENCE, List.of())) {
      arrives(inbox, 4);
      assertEquals("pull-request/17/4 true", next(ran));
      inbox.request(JobKey.repository(17));
      assertEquals("repository/17/ true", next(ran));
      assertTrue(inbox.isAlive());
      assertTrue(jobs.isWorking());
    }
  }

  @Test
  void twoNodesShareTheWorkAndNoneIsDoneTwice() throws InterruptedException {
    StoreAddress address = Database.SERVER.fresh();
    Set<String> ran = ConcurrentHashMap.newKeySet();
    Set<String> twice = ConcurrentHashMap.newKeySet();
    CountDownLatch all = new CountDownLatch(60);
    Job job =
        run -> {
          if (!ran.add(run.deliveries().getFirst().id())) {
            twice.add(run.key().text());
          }
          all.countDown();
          return new Outcome.Done();
        };
    try (Inbox one = Inbox.open(address, CLOCK);
        Inbox other = Inbox.open(address, CLOCK);
        Jobs here = one.work(job, CADENCE, List.of());
        Jobs there = other.work(job, CADENCE, List.of())) {
      for (int number = 1; number <= 60; number++) {
        arrives(number % 2 == 0 ? one : other, number);
      }
      assertTrue(all.await(60, TimeUnit.SECONDS));
      assertTrue(here.isWorking() && there.isWorking());
    }
    assertEquals(Set.of(), twice);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aStopWaitsForTheRunAndLeavesItsJobForTheNextStart(Database database)
      throws InterruptedException {
    StoreAddress address = database.fresh();
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    CountDownLatch running = new CountDownLatch(1);
    Job job =
        run -> {
          running.countDown();
          while (!(run.fence().check("") instanceof Standing.Stopping)) {
            Thread.onSpinWait();
          }
          told.add("stopping, interrupted: " + Thread.currentThread().isInterrupted());
          return new Outcome.Again(Duration.ZERO);
        };
    try (Inbox inbox = Inbox.open(address, CLOCK)) {
      Jobs jobs = inbox.work(job, CADENCE, List.of());
      arrives(inbox, 4);
      assertTrue(running.await(60, TimeUnit.SECONDS));
      jobs.stop();
      assertFalse(jobs.isWorking());
    }
    assertEquals("stopping, interrupted: false", next(told));
    workOff(address, told);
    assertEquals("delivery-4", next(told));
  }

  private static void workOff(StoreAddress address, BlockingQueue<String> ran)
      throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Job job =
        run -> {
          ran.add(run.deliveries().getFirst().id());
          done.countDown();
          return new Outcome.Done();
        };
    try (Inbox inbox = Inbox.open(address, CLOCK);
        Jobs jobs = inbox.work(job, CADENCE, List.of())) {
      assertTrue(jobs.isWorking());
      assertTrue(done.await(60, TimeUnit.SECONDS));
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aChoreIsDoneOnceInEveryPause(Database database) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Chore chore = new Chore("sweep", Duration.ofHours(1), done::countDown);
    try (Inbox inbox = Inbox.open(database.fresh(), CLOCK);
        Jobs jobs = inbox.work(run -> new Outcome.Done(), CADENCE, List.of(chore))) {
      assertTrue(done.await(60, TimeUnit.SECONDS));
      assertTrue(jobs.isWorking());
    }
  }

  /// The chore's next time is days away when the next node starts.
  @ParameterizedTest
  @EnumSource(Database.class)
  void aNodeThatStartsDoesNotWaitForChores(Database database) throws InterruptedException {
    StoreAddress address = database.fresh();
    for (int start = 1; start <= 3; start++) {
      BlockingQueue<String> ran = new LinkedBlockingQueue<>();
      Chore chore = new Chore("sweep", Duration.ofDays(3), () -> ran.add("swept"));
      try (Inbox inbox = Inbox.open(address, CLOCK);
          Jobs jobs = inbox.work(run -> new Outcome.Done(), CADENCE, List.of(chore))) {
        assertEquals("swept", next(ran));
        assertTrue(jobs.isWorking());
      }
    }
  }
}
