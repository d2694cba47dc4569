package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Which of the waiting jobs is picked next.
@ParameterizedClass
@EnumSource(Database.class)
final class FairnessTest {
  private final World world;

  FairnessTest(Database database) {
    world = new World(database);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void arrive(long repository, int pullRequests) {
    for (int number = 1; number <= pullRequests; number++) {
      world.arrives(JobKey.pullRequest(repository, number));
      world.pass(Duration.ofMillis(1));
    }
  }

  private void runNext(int jobs) {
    for (int i = 0; i < jobs; i++) {
      Started run = world.begins(JobKey.of(world.due().getFirst())).orElseThrow();
      world.ledger.complete(run, new Outcome.Done());
    }
  }

  @Test
  void aRepositoryWithMuchToDoTakesTurnsWithTheOthers() {
    arrive(1, 5);
    arrive(2, 2);
    arrive(3, 1);
    assertEquals(
        List.of(
            "pull-request/1/1",
            "pull-request/2/1",
            "pull-request/3/1",
            "pull-request/1/2",
            "pull-request/2/2",
            "pull-request/1/3",
            "pull-request/1/4",
            "pull-request/1/5"),
        world.due());
  }

  @Test
  void aRepositoryThatComesLateGoesNextButDoesNotPushIn() {
    arrive(1, 20);
    runNext(10);
    arrive(2, 3);
    assertEquals(
        List.of(
            "pull-request/1/11",
            "pull-request/2/1",
            "pull-request/1/12",
            "pull-request/2/2",
            "pull-request/1/13",
            "pull-request/2/3"),
        world.due().subList(0, 6));
  }

  @Test
  void aJobThatIsRetriedGoesBehindItsRepositorysOthers() {
    arrive(1, 3);
    Started run = world.begins(JobKey.pullRequest(1, 1)).orElseThrow();
    world.ledger.complete(run, new Outcome.Again(Duration.ZERO));
    assertEquals(List.of("pull-request/1/2", "pull-request/1/3", "pull-request/1/1"), world.due());
  }

  @Test
  void turnsBeginAgainWhenNobodyWaits() {
    arrive(1, 3);
    runNext(3);
    world.arrives(JobKey.pullRequest(1, 9));
    assertEquals("0", world.text("SELECT turn FROM job WHERE state = 'waiting'").orElseThrow());
  }

  @Test
  void anInstallationIsNotARepositoryWithTheSameNumber() {
    arrive(1, 2);
    world.arrives(JobKey.installation(1));
    assertEquals(List.of("pull-request/1/1", "installation/1/", "pull-request/1/2"), world.due());
  }
}
