package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Items are numbers, and what is written of a number is its double.
final class GroupCommitTest {
  private static final int ROOM = 20;

  private volatile int unlucky;
  private volatile boolean outage;
  private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final GroupCommit<Integer, Integer> group = new GroupCommit<>("test", ROOM, this::write);

  @AfterEach
  void close() {
    gate.countDown();
    group.close();
    threads.close();
  }

  /// The first group waits at the gate, so that what comes meanwhile is written together.
  private List<Integer> write(List<Integer> items) {
    sizes.add(items.size());
    begun.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (outage) {
      throw new StoreFailure("no connection", new SQLTransientConnectionException("timed out"));
    }
    if (items.contains(unlucky)) {
      throw new IllegalStateException("unlucky");
    }
    return items.stream().map(item -> item * 2).toList();
  }

  private CompletableFuture<Optional<Integer>> submit(int item) {
    return CompletableFuture.supplyAsync(() -> group.submit(item, 1), threads);
  }

  /// Submits one number, and all up to the last while the first is being written.
  private List<CompletableFuture<Optional<Integer>>> submitUpTo(int last)
      throws InterruptedException {
    var results = new ArrayList<>(List.of(submit(1)));
    begun.await();
    IntStream.rangeClosed(2, last).forEach(item -> results.add(submit(item)));
    while (group.inFlight() < last) {
      Thread.onSpinWait();
    }
    return results;
  }

  private static long count(
      List<CompletableFuture<Optional<Integer>>> results, Predicate<Optional<Integer>> like) {
    return results.stream().map(CompletableFuture::join).filter(like).count();
  }

  @Test
  void whatComesWhileAGroupIsWrittenIsTheNextGroup() throws InterruptedException {
    var results = submitUpTo(10);
    gate.countDown();
    assertEquals(10, count(results, Optional::isPresent));
    assertEquals(Optional.of(8), results.get(3).join());
    assertEquals(List.of(1, 9), sizes);
  }

  @Test
  void anItemThatIsRefusedDoesNotTakeTheOthersWithIt() throws InterruptedException {
    unlucky = 13;
    var results = submitUpTo(15);
    gate.countDown();
    assertThrows(RuntimeException.class, results.remove(12)::join);
    assertEquals(14, count(results, Optional::isPresent));
  }

  /// Each alone would wait as long for a connection as all of them did.
  @Test
  void withoutADatabaseAllAreRefusedAtOnce() throws InterruptedException {
    outage = true;
    var results = submitUpTo(10);
    gate.countDown();
    for (var result : results) {
      assertThrows(RuntimeException.class, result::join);
    }
    assertEquals(List.of(1, 9), sizes);
  }

  @Test
  void whatFindsNoRoomIsTurnedAway() throws InterruptedException {
    var results = submitUpTo(ROOM);
    assertEquals(Optional.empty(), group.submit(21, 1));
    gate.countDown();
    assertEquals(ROOM, count(results, Optional::isPresent));
    assertEquals(Optional.of(42), group.submit(21, 1));
  }

  @Test
  void afterTheEndNothingIsTaken() {
    gate.countDown();
    group.close();
    assertEquals(Optional.empty(), group.submit(1, 1));
  }

  @Test
  void theWriterOutlivesAnError() {
    try (GroupCommit<Integer, Integer> fragile =
        new GroupCommit<>("fragile", ROOM, GroupCommitTest::overflowAtOne)) {
      StoreFailure failure = assertThrows(StoreFailure.class, () -> fragile.submit(1, 1));
      Throwable cause = Objects.requireNonNull(failure.getCause());
      assertInstanceOf(StackOverflowError.class, cause.getCause());
      assertEquals(Optional.of(2), fragile.submit(2, 1));
    }
  }

  private static List<Integer> overflowAtOne(List<Integer> items) {
    if (items.contains(1)) {
      throw new StackOverflowError();
    }
    return items;
  }
}
