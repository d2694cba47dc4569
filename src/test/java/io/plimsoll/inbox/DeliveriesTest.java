package io.plimsoll.inbox;

import static io.plimsoll.inbox.World.PULL_REQUEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class DeliveriesTest {
  private final World world;

  DeliveriesTest(Database database) {
    world = new World(database);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Acceptance accept(String id) {
    return world.inbox.accept(world.delivery(id, PULL_REQUEST, Optional.empty()));
  }

  /// Does a hundred things at once and returns what came of them.
  private static <T> List<T> atOnce(IntFunction<T> what)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls =
          IntStream.range(0, 100).mapToObj(i -> (Callable<T>) () -> what.apply(i)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    }
  }

  @Test
  void aDeliveryIsStoredOnce() {
    assertEquals(Acceptance.STORED, accept("one"));
    assertEquals(Acceptance.DUPLICATE, accept("one"));
    assertEquals("received", world.state("one"));
  }

  @Test
  void aHandledDeliveryStaysHandled() {
    accept("one");
    world.node(run -> new Outcome.Done()).works();
    assertEquals(Acceptance.DUPLICATE, accept("one"));
    assertEquals("handled", world.state("one"));
    assertEquals(List.of(), world.due());
  }

  @Test
  void ofAHundredAtOnceWithOneIdOneIsStored() throws InterruptedException, ExecutionException {
    List<Acceptance> accepted = atOnce(i -> accept("one"));
    assertEquals(1, accepted.stream().filter(Acceptance.STORED::equals).count());
    assertEquals(99, accepted.stream().filter(Acceptance.DUPLICATE::equals).count());
  }

  @Test
  void aHundredAtOnceForOnePullRequestAreOneRun() throws InterruptedException, ExecutionException {
    atOnce(i -> accept("delivery-" + i));
    List<Integer> runs = new ArrayList<>();
    var node =
        world.node(run -> {
          runs.add(run.deliveries().size());
          return new Outcome.Done();
        });
    node.works();
    assertEquals(List.of(100), runs);
  }

  @Test
  void twoNodesThatTakeTheSameDeliveriesStoreEachOnce()
      throws InterruptedException, ExecutionException {
    try (Deliveries other = new Deliveries(world.store, world.ledger, new Bell())) {
      List<Acceptance> accepted =
          atOnce(i -> {
            JobKey job = JobKey.pullRequest(i % 7, i % 3);
            var delivery = world.delivery("delivery-" + i / 2, job, Optional.empty());
            return (i % 2 == 0 ? world.inbox : other).accept(delivery);
          });
      assertEquals(50, accepted.stream().filter(Acceptance.STORED::equals).count());
    }
  }

  @Test
  void aBodyIsKeptUntilItsDeliveryIsHandled() {
    accept("one");
    assertEquals("{\"id\": \"one\"}", world.text("SELECT body FROM delivery").orElseThrow());
    world.node(run -> new Outcome.Done()).works();
    assertEquals("", world.text("SELECT body FROM delivery").orElseThrow());
  }

  @Test
  void aDeliveryIsForgottenAWeekAfterItEnded() {
    accept("handled");
    world.node(run -> new Outcome.Done()).works();
    world.pass(Duration.ofSeconds(20));
    accept("waiting");
    var housekeeping = new Housekeeping(world.store, world::now);
    world.pass(Duration.ofDays(6));
    housekeeping.cleanUp();
    assertEquals("handled", world.state("handled"));
    world.pass(Duration.ofDays(2));
    housekeeping.cleanUp();
    assertEquals("absent", world.state("handled"));
    assertEquals("received", world.state("waiting"));
  }

  @Test
  void anIdleJobIsForgottenAfterAMonth() {
    accept("one");
    world.node(run -> new Outcome.Done()).works();
    world.pass(Duration.ofDays(31));
    new Housekeeping(world.store, world::now).cleanUp();
    assertEquals(Optional.empty(), world.text("SELECT id FROM job"));
  }

  @Test
  void aBodyLargerThanTheRoomIsStillTaken() {
    var delivery = world.delivery("large", PULL_REQUEST, Optional.empty());
    var large =
        new Delivery(
            delivery.id(),
            delivery.event(),
            delivery.job(),
            delivery.installation(),
            delivery.head(),
            "x".repeat(25_000_000),
            delivery.received());
    assertEquals(Acceptance.STORED, world.inbox.accept(large));
    assertEquals("25000000", world.text("SELECT LENGTH(body) FROM delivery").orElseThrow());
  }

  @Test
  void afterTheEndNothingIsTaken() {
    world.inbox.close();
    assertEquals(Acceptance.BUSY, accept("one"));
    assertEquals("absent", world.state("one"));
  }

  @Test
  void whatTheDatabaseCannotHoldIsNoDelivery() {
    assertThrows(IllegalArgumentException.class, () -> accept("an id with spaces"));
    assertThrows(IllegalArgumentException.class, () -> accept(""));
    assertThrows(IllegalArgumentException.class, () -> accept("x".repeat(101)));
  }
}
