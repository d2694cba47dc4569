package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/// Whatever happens in whatever order, no event is lost and no job runs twice at once.
final class InterleavingsTest {
  private static final Opened EMBEDDED = new Opened(Database.EMBEDDED);
  private static final Opened SERVER = new Opened(Database.SERVER);

  /// A store that all tries share; each has a repository of its own.
  private static final class Opened {
    private final Database database;
    private Optional<World> world = Optional.empty();
    private long repositories;

    Opened(Database database) {
      this.database = database;
    }

    Story story() {
      if (world.isEmpty()) {
        world = Optional.of(new World(database));
      }
      return new Story(world.get(), ++repositories);
    }
  }

  /// What may happen. Which of several runs or jobs it happens to is the number's affair.
  sealed interface Step {
    record Arrives(int job) implements Step {}

    record Begins(int job) implements Step {}

    record Ends(int run, Outcome how) implements Step {}

    record Dies(int run) implements Step {}

    record Passes(int seconds) implements Step {}
  }

  @Property(tries = 60)
  void nothingIsLostInTheEmbeddedStore(@ForAll("steps") List<Step> steps) {
    EMBEDDED.story().tell(steps);
  }

  @Property(tries = 25)
  void nothingIsLostOnTheServer(@ForAll("steps") List<Step> steps) {
    SERVER.story().tell(steps);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> some = Arbitraries.integers().between(0, 2);
    Arbitrary<Outcome> outcomes =
        Arbitraries.of(
            new Outcome.Done(),
            new Outcome.Done(),
            new Outcome.Again(Duration.ofSeconds(3)),
            new Outcome.GiveUp("no"));
    Arbitrary<Step> step =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, some.map(Step.Arrives::new)),
            net.jqwik.api.Tuple.of(4, some.map(Step.Begins::new)),
            net.jqwik.api.Tuple.of(
                3, some.flatMap(run -> outcomes.map(how -> new Step.Ends(run, how)))),
            net.jqwik.api.Tuple.of(1, some.map(Step.Dies::new)),
            net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(1, 40).map(Step.Passes::new)));
    return step.list().ofMaxSize(25);
  }

  @AfterContainer
  static void close() {
    EMBEDDED.world.ifPresent(World::close);
    SERVER.world.ifPresent(World::close);
  }

  /// One try, with what must be true of it.
  private static final class Story {
    private final World world;
    private final long repository;
    private final List<Started> running = new ArrayList<>();
    private final List<Started> lost = new ArrayList<>();
    private final Set<String> arrived = new HashSet<>();
    private final Set<String> ended = new HashSet<>();

    Story(World world, long repository) {
      this.world = world;
      this.repository = repository;
    }

    void tell(List<Step> steps) {
      steps.forEach(this::happens);
      running.addAll(lost);
      lost.clear();
      List.copyOf(running).forEach(run -> end(run, new Outcome.Done()));
      settle();
      assertEquals(arrived, ended);
    }

    private void happens(Step step) {
      switch (step) {
        case Step.Arrives(var job) -> arrived.add(arrive(job));
        case Step.Begins(var job) -> world.begins(key(job)).ifPresent(this::begun);
        case Step.Ends(var run, var how) -> which(run).ifPresent(it -> end(it, how));
        case Step.Dies(var run) -> which(run).ifPresent(this::die);
        case Step.Passes(var seconds) -> pass(seconds);
      }
    }

    private String arrive(int job) {
      String id = world.arrives(key(job));
      arrivedOf.add(new Arrived(id, key(job)));
      return id;
    }

    private record Arrived(String id, JobKey job) {}

    private final List<Arrived> arrivedOf = new ArrayList<>();

    /// A run holds everything that came in for its job and has not ended, and nobody else runs it.
    private void begun(Started run) {
      assertEquals(
          List.of(), running.stream().filter(other -> other.key().equals(run.key())).toList());
      Set<String> waiting = new HashSet<>();
      arrivedOf.stream()
          .filter(it -> it.job().equals(run.key()) && !ended.contains(it.id()))
          .forEach(it -> waiting.add(it.id()));
      Set<String> taken = new HashSet<>(run.deliveries().stream().map(Pending::id).toList());
      assertEquals(waiting, taken);
      running.add(run);
    }

    private void end(Started run, Outcome how) {
      boolean holds = running.remove(run) && world.ledger.complete(run, how);
      if (holds && !(how instanceof Outcome.Again)) {
        run.deliveries().forEach(delivery -> ended.add(delivery.id()));
      }
    }

    /// The node shows no life any more, yet wakes up later and goes on.
    private void die(Started run) {
      running.remove(run);
      lost.add(run);
    }

    private void pass(int seconds) {
      world.passSeconds(seconds);
      running.forEach(this::beat);
      world.node(run -> new Outcome.Done()).looksForTheDead();
    }

    private void beat(Started run) {
      world
          .rows()
          .getExecution(Schedule.TASK, run.key().text())
          .filter(row -> row.version == run.version())
          .ifPresent(row -> world.rows().updateHeartbeat(row, world.now()));
    }

    /// Time passes until nothing is due.
    private void settle() {
      for (int round = 0; round < 10; round++) {
        pass(40);
        for (int job = 0; job < 3; job++) {
          world.begins(key(job)).ifPresent(this::begun);
          List.copyOf(running).forEach(run -> end(run, new Outcome.Done()));
        }
      }
      assertEquals(List.of(), world.due());
    }

    private Optional<Started> which(int run) {
      return running.stream().skip(run).findFirst();
    }

    private JobKey key(int job) {
      return JobKey.pullRequest(repository, job + 1);
    }
  }
}
