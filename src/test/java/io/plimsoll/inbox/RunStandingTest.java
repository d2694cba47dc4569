package io.plimsoll.inbox;

import static io.plimsoll.inbox.World.PULL_REQUEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What a run is told before it writes, and what is left of a run that lost its job.
@ParameterizedClass
@EnumSource(Database.class)
final class RunStandingTest {
  private static final String OLD = "1111111";
  private static final String NEW = "2222222";

  private final World world;

  RunStandingTest(Database database) {
    world = new World(database);
  }

  @AfterEach
  void close() {
    world.close();
  }

  /// What the run is told about a commit after something happened while it lasted.
  private Standing toldAbout(String commit, Consumer<World.Node> meanwhile) {
    List<Standing> told = new ArrayList<>();
    List<World.Node> nodes = new ArrayList<>();
    nodes.add(
        world.node(run -> {
          meanwhile.accept(nodes.getFirst());
          told.add(run.fence().check(commit));
          return new Outcome.Done();
        }));
    world.arrives(PULL_REQUEST, OLD);
    nodes.getFirst().works();
    return told.getFirst();
  }

  @Test
  void aRunThatNothingHappenedToMayWrite() {
    assertEquals(new Standing.Current(), toldAbout(OLD, node -> {}));
  }

  @Test
  void aNewerHeadOvertakesTheRun() {
    assertEquals(
        new Standing.Overtaken(NEW),
        toldAbout(
            OLD,
            node -> {
              world.passSeconds(1);
              world.arrives(PULL_REQUEST, NEW);
            }));
  }

  @Test
  void aRunThatWritesAboutTheNewerHeadAlreadyIsNotOvertaken() {
    assertEquals(new Standing.Current(), toldAbout(NEW, node -> world.arrives(PULL_REQUEST, NEW)));
  }

  @Test
  void aWriteAboutNoCommitIsNeverOvertaken() {
    assertEquals(new Standing.Current(), toldAbout("", node -> world.arrives(PULL_REQUEST, NEW)));
  }

  @Test
  void aCommandDoesNotOvertakeTheRun() {
    assertEquals(new Standing.Current(), toldAbout(OLD, node -> world.arrives(PULL_REQUEST)));
  }

  @Test
  void aDeliveryThatWasOvertakenByALaterOneDoesNotBringItsHeadBack() {
    assertEquals(
        new Standing.Current(),
        toldAbout(
            OLD,
            node ->
                world.inbox.accept(
                    world.delivery(
                        "late",
                        PULL_REQUEST,
                        Optional.of(new Head("0000000", World.START.minusSeconds(60)))))));
  }

  @Test
  void aStopEndsTheRunBeforeItsNextWrite() {
    assertEquals(new Standing.Stopping(), toldAbout(OLD, node -> node.runner.stop()));
  }

  @Test
  void aRunWhoseRepositoryIsForgottenHasLostItsJob() {
    assertEquals(
        new Standing.Lost(),
        toldAbout(OLD, node -> new Installations(world.store).forget(9, world.now())));
    assertEquals("absent", world.state("delivery-1"));
    assertEquals(List.of(), world.due());
  }

  /// The App is taken away and given back while a run lasts.
  @Test
  void aRunOfAForgottenJobIsNotTakenForOneOfTheJobThatCameBack() {
    world.arrives(PULL_REQUEST);
    Started first = world.begins(PULL_REQUEST).orElseThrow();
    world.passSeconds(1);
    new Installations(world.store).forget(9, world.now());
    world.passSeconds(1);
    world.arrives(PULL_REQUEST);
    Started second = world.begins(PULL_REQUEST).orElseThrow();
    assertTrue(first.fence() < second.fence());
    assertFalse(world.ledger.complete(first, new Outcome.Done()));
    assertEquals("received", world.state("delivery-2"));
  }

  @Test
  void aRunThatIsTakenOverHasLostItsJobAndEndsNothing() {
    world.arrives(PULL_REQUEST);
    Started first = world.begins(PULL_REQUEST).orElseThrow();
    assertTrue(world.begins(PULL_REQUEST).isEmpty());
    world.pass(Duration.ofSeconds(31));
    world.node(run -> new Outcome.Done()).looksForTheDead();
    Started second = world.begins(PULL_REQUEST).orElseThrow();
    assertEquals(first.fence() + 1, second.fence());
    assertFalse(world.ledger.complete(first, new Outcome.Done()));
    assertEquals("received", world.state("delivery-1"));
    assertTrue(world.ledger.complete(second, new Outcome.Done()));
    assertEquals("handled", world.state("delivery-1"));
  }

  @Test
  void aRunThatWasLetGoEndsNothingThoughNobodyTookOver() {
    world.arrives(PULL_REQUEST);
    Started first = world.begins(PULL_REQUEST).orElseThrow();
    world.pass(Duration.ofSeconds(31));
    world.node(run -> new Outcome.Done()).looksForTheDead();
    assertFalse(world.ledger.complete(first, new Outcome.GiveUp("too late")));
    assertEquals("received", world.state("delivery-1"));
    assertEquals(List.of("pull-request/17/4"), world.due());
  }

  /// db-scheduler looks for the dead at every second heartbeat.
  @Test
  void aKilledNodeIsMissedWithinThirtySeconds() {
    Duration heartbeat = Cadence.usual().heartbeat();
    Duration silence = heartbeat.multipliedBy(Cadence.MISSED);
    assertEquals(Duration.ofSeconds(30), silence.plus(heartbeat.multipliedBy(2)));
  }

  @Test
  void whatADeadNodeHeldIsTakenUpWithoutAnotherWait() {
    List<String> rung = new ArrayList<>();
    Bell bell = new Bell();
    bell.answeredBy(() -> rung.add("rung, due: " + world.due()));
    World.Node other = world.node(run -> new Outcome.Done(), bell);
    world.arrives(PULL_REQUEST);
    assertTrue(world.begins(PULL_REQUEST).isPresent());
    other.looksForTheDead();
    assertEquals(List.of(), rung);
    world.pass(Duration.ofSeconds(31));
    other.looksForTheDead();
    assertEquals(List.of("rung, due: [pull-request/17/4]"), rung);
  }

  @Test
  void aNodeThatPickedARowAndSleptDoesNotBeginItsRun() {
    world.arrives(PULL_REQUEST);
    long version = world.pick(PULL_REQUEST).orElseThrow().version;
    world.pass(Duration.ofSeconds(31));
    world.node(run -> new Outcome.Done()).looksForTheDead();
    assertTrue(world.ledger.start(PULL_REQUEST, version).isEmpty());
    assertEquals(2, world.begins(PULL_REQUEST).orElseThrow().attempt() + 1);
  }

  @Test
  void aNodeThatShowsLifeKeepsItsRun() {
    world.arrives(PULL_REQUEST);
    var picked = world.pick(PULL_REQUEST).orElseThrow();
    assertTrue(world.ledger.start(PULL_REQUEST, picked.version).isPresent());
    world.pass(Duration.ofSeconds(25));
    assertTrue(world.rows().updateHeartbeat(picked, world.now()));
    world.pass(Duration.ofSeconds(25));
    world.node(run -> new Outcome.Done()).looksForTheDead();
    assertEquals(List.of(), world.due());
  }

  @Test
  void atStartTheEmbeddedStoreLetsGoOfEverything() {
    world.arrives(PULL_REQUEST);
    Started killed = world.begins(PULL_REQUEST).orElseThrow();
    assertEquals(1, world.store.transaction(Schedule::releaseAll));
    Started after = world.begins(PULL_REQUEST).orElseThrow();
    assertEquals(2, after.attempt());
    assertEquals(killed.deliveries(), after.deliveries());
    assertFalse(world.ledger.complete(killed, new Outcome.Done()));
  }
}
