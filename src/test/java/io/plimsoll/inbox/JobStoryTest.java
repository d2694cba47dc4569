package io.plimsoll.inbox;

import static io.plimsoll.inbox.World.PULL_REQUEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What asking for a job leads to, on one node whose clock the test sets.
@ParameterizedClass
@EnumSource(Database.class)
final class JobStoryTest {
  private final World world;
  private final List<List<String>> runs = new ArrayList<>();

  JobStoryTest(Database database) {
    world = new World(database);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Outcome note(Run run) {
    runs.add(run.deliveries().stream().map(Pending::id).toList());
    return new Outcome.Done();
  }

  @Test
  void aDeliveryIsHandledByOneRun() {
    var node = world.node(this::note);
    world.arrives(PULL_REQUEST);
    node.works();
    node.works();
    assertEquals(List.of(List.of("delivery-1")), runs);
    assertEquals("handled", world.state("delivery-1"));
  }

  @Test
  void whatArrivesBeforeTheRunIsHandledTogether() {
    var node = world.node(this::note);
    world.arrives(PULL_REQUEST);
    world.passSeconds(1);
    world.arrives(PULL_REQUEST);
    node.works();
    assertEquals(List.of(List.of("delivery-1", "delivery-2")), runs);
  }

  @Test
  void whatArrivesDuringTheRunLeadsToExactlyOneMore() {
    var node =
        world.node(run -> {
          if (runs.isEmpty()) {
            world.arrives(PULL_REQUEST);
            world.arrives(PULL_REQUEST);
          }
          return note(run);
        });
    world.arrives(PULL_REQUEST);
    node.works();
    assertEquals("received", world.state("delivery-2"));
    for (int second = 0; second < 60; second++) {
      world.passSeconds(1);
      node.works();
    }
    assertEquals(List.of(List.of("delivery-1"), List.of("delivery-2", "delivery-3")), runs);
    assertEquals("handled", world.state("delivery-3"));
  }

  @Test
  void aJobRunsAtMostOnceInTenSeconds() {
    var node = world.node(this::note);
    for (int second = 0; second < 30; second++) {
      world.arrives(PULL_REQUEST);
      node.works();
      world.passSeconds(1);
    }
    assertEquals(List.of(1, 10, 10), runs.stream().map(List::size).toList());
  }

  @Test
  void anotherJobIsNotHeldUp() {
    var node = world.node(this::note);
    world.arrives(PULL_REQUEST);
    node.works();
    world.arrives(JobKey.pullRequest(17, 5));
    node.works();
    assertEquals(2, runs.size());
  }

  @Test
  void aRunThatAsksForAnotherGetsItAfterItsPause() {
    List<Integer> attempts = new ArrayList<>();
    var node =
        world.node(run -> {
          attempts.add(run.attempt());
          note(run);
          return run.attempt() < 3 ? new Outcome.Again(Duration.ofSeconds(4)) : new Outcome.Done();
        });
    world.arrives(PULL_REQUEST);
    for (int second = 0; second <= 8; second++) {
      node.works();
      world.passSeconds(1);
    }
    assertEquals(List.of(1, 2, 3), attempts);
    assertEquals(
        List.of(List.of("delivery-1"), List.of("delivery-1"), List.of("delivery-1")), runs);
    assertEquals("handled", world.state("delivery-1"));
  }

  @Test
  void aRunThatIsOvertakenBeginsAnewAsSoonAsAnyOtherMay() {
    List<String> begun = new ArrayList<>();
    var node =
        world.node(run -> {
          long second = Duration.between(World.START, world.now()).toSeconds();
          begun.add(second + " s, attempt " + run.attempt());
          world.passSeconds(3);
          return switch (begun.size()) {
            case 1 -> new Outcome.Again(Duration.ZERO);
            case 2, 3 -> new Outcome.Anew();
            default -> note(run);
          };
        });
    world.arrives(PULL_REQUEST);
    for (int second = 0; second < 40; second++) {
      node.works();
      world.passSeconds(1);
    }
    assertEquals(
        List.of("0 s, attempt 1", "4 s, attempt 2", "14 s, attempt 1", "24 s, attempt 1"), begun);
    assertEquals(List.of(List.of("delivery-1")), runs);
    assertEquals("handled", world.state("delivery-1"));
  }

  @Test
  void whatIsGivenUpFailsAndMayBeDeliveredAgain() {
    var node = world.node(run -> new Outcome.GiveUp("the branch is gone"));
    world.arrives(PULL_REQUEST);
    node.works();
    assertEquals("failed", world.state("delivery-1"));
    assertEquals("the branch is gone", world.text("SELECT reason FROM delivery").orElseThrow());
    assertEquals(Acceptance.STORED, redelivered());
    assertEquals(Acceptance.DUPLICATE, redelivered());
    world.passSeconds(10);
    world.node(this::note).works();
    assertEquals(List.of(List.of("delivery-1")), runs);
  }

  private Acceptance redelivered() {
    return world.inbox.accept(world.delivery("delivery-1", PULL_REQUEST, Optional.empty()));
  }

  @Test
  void aJobThatThrowsIsTriedWithGrowingPausesAndThenGivenUp() {
    List<Long> seconds = new ArrayList<>();
    var node =
        world.node(run -> {
          seconds.add(Duration.between(World.START, world.now()).toSeconds());
          throw new IllegalStateException("broken");
        });
    world.arrives(PULL_REQUEST);
    for (int second = 0; second < 400; second++) {
      node.works();
      world.passSeconds(1);
    }
    assertEquals(List.of(0L, 2L, 6L, 14L, 30L, 62L, 126L, 254L), seconds);
    assertEquals("failed", world.state("delivery-1"));
  }

  /// A job that throws, and hears of it.
  private static final class Throwing implements Job {
    private final List<String> heard = new ArrayList<>();
    private final Outcome answer;

    Throwing(Outcome answer) {
      this.answer = answer;
    }

    @Override
    public Outcome run(Run run) {
      throw new IllegalStateException("broken");
    }

    @Override
    public Outcome abandon(Run run, String fault) {
      heard.add("attempt " + run.attempt() + ": " + fault);
      if (answer instanceof Outcome.Done) {
        throw new IllegalArgumentException("broken as well");
      }
      return answer;
    }
  }

  private Throwing abandoned(Outcome answer) {
    Throwing job = new Throwing(answer);
    World.Node node = world.node(job);
    world.arrives(PULL_REQUEST);
    for (int second = 0; second < 400; second++) {
      node.works();
      world.passSeconds(1);
    }
    assertEquals("failed", world.state("delivery-1"));
    return job;
  }

  @Test
  void aJobIsToldOfItsThirdFaultAndMayGiveUp() {
    Throwing job = abandoned(new Outcome.GiveUp("said so"));
    assertEquals(List.of("attempt 3: IllegalStateException"), job.heard);
    assertEquals("said so", world.text("SELECT reason FROM delivery").orElseThrow());
  }

  @Test
  void aJobThatThrowsWhenItIsToldIsToldAgain() {
    Throwing job = abandoned(new Outcome.Done());
    assertEquals(6, job.heard.size());
    assertEquals("attempt 8: IllegalStateException", job.heard.getLast());
    assertEquals("IllegalStateException", world.text("SELECT reason FROM delivery").orElseThrow());
  }

  @Test
  void anErrorIsAFaultLikeAnyOther() {
    world.arrives(PULL_REQUEST);
    var node =
        world.node(run -> {
          throw new StackOverflowError();
        });
    node.works();
    node.works();
    assertEquals(List.of(), world.due());
    world.passSeconds(2);
    assertEquals(List.of("pull-request/17/4"), world.due());
  }

  /// Sockets of a virtual thread that is interrupted are closed.
  @Test
  void howAnInterruptedRunEndedIsWrittenDown() throws InterruptedException {
    world.arrives(PULL_REQUEST);
    var node =
        world.node(run -> {
          Thread.currentThread().interrupt();
          return new Outcome.Done();
        });
    Thread.ofVirtual().start(node::works).join();
    assertEquals("handled", world.state("delivery-1"));
    assertEquals(List.of(), world.due());
  }

  @Test
  void theServiceItselfMayAskForARun() {
    var node = world.node(this::note);
    world.ledger.request(PULL_REQUEST);
    node.works();
    assertEquals(List.of(List.of()), runs);
  }

  @Test
  void anInterruptedRunIsDoneAgain() {
    var node =
        world.node(run -> {
          note(run);
          if (run.attempt() == 1) {
            throw new InterruptedException();
          }
          return new Outcome.Done();
        });
    world.arrives(PULL_REQUEST);
    node.works();
    assertTrue(Thread.interrupted());
    node.works();
    assertEquals(2, runs.size());
    assertEquals("handled", world.state("delivery-1"));
  }
}
