package io.plimsoll.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class InstallationsTest {
  private static final List<String> TABLES =
      List.of(
          "repository",
          "delivery",
          "job",
          "scheduled_tasks",
          "given_exception",
          "command",
          "pause",
          "allowance",
          "check_run",
          "check_conclusion",
          "merge_group",
          "said");

  private final World world;

  InstallationsTest(Database database) {
    world = new World(database);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void fill(long repository) {
    world.arrives(JobKey.pullRequest(repository, 4));
    new GivenExceptions(world.store)
        .give(
            new GivenException(
                repository, "main", "f1", "ada", "accepted", world.now(), Optional.empty()));
    new Commands(world.store)
        .begin(
            new Commands.Command(
                new Comment(Comment.Kind.REVIEW, repository),
                repository,
                4,
                "ada",
                world.now(),
                1));
    new Pauses(world.store).pause(repository, 4, new Pauses.Pause("ada", world.now()));
    new Allowances(world.store)
        .take(
            new Allowances.Allowance(repository, 4, "x"),
            new Comment(Comment.Kind.REVIEW, repository),
            world.now(),
            Duration.ZERO);
    new MergeGroups(world.store, world::now)
        .note(repository, "3333333", new MergeGroups.Base("4444444", "main"));
    new Said(world.store, world::now)
        .note(repository, 4, List.of(new Said.Saying("f1", "Dockerfile", OptionalLong.of(5))));
    CheckRuns checks = new CheckRuns(world.store, world::now);
    checks.begin(checks.of(repository, "1111111"), 4);
  }

  private List<Integer> counts() {
    return TABLES.stream().map(this::count).toList();
  }

  private int count(String table) {
    return world.text("SELECT COUNT(*) FROM " + table).map(Integer::valueOf).orElse(0);
  }

  @Test
  void anInstallationThatGoesTakesItsRowsWithIt() {
    fill(17);
    fill(18);
    new Installations(world.store).forget(9, world.now());
    assertEquals(Collections.nCopies(12, 0), counts());
  }

  @Test
  void whatARunWritesAfterwardsGoesTheNextDay() {
    fill(17);
    fill(18);
    world.text("DELETE FROM repository WHERE id = 17 RETURNING id");
    var housekeeping = new Housekeeping(world.store, world::now);
    world.pass(Duration.ofHours(24));
    housekeeping.cleanUp();
    assertEquals(2, count("check_run"));
    world.passSeconds(1);
    housekeeping.cleanUp();
    assertEquals(
        List.of(1, 1, 1, 1, 1, 1, 1, 1), counts().subList(4, 12), "those of the other repository");
  }

  @Test
  void anotherInstallationKeepsIts() {
    fill(17);
    new Installations(world.store).forget(10, world.now());
    assertEquals(Collections.nCopies(12, 1), counts());
  }

  @Test
  void oneRepositoryMayGoAlone() {
    fill(17);
    fill(18);
    new Installations(world.store).forget(9, List.of(17L), world.now());
    assertEquals(Collections.nCopies(12, 1), counts());
    var exceptions = new GivenExceptions(world.store);
    assertEquals(1, exceptions.holding(18, "main", LocalDate.parse("2027-03-01")).size());
  }

  @Test
  void aRepositoryMayMoveToAnotherInstallation() {
    fill(17);
    var moved =
        new Delivery(
            "moved", "push", JobKey.repository(17), 10, Optional.empty(), "{}", world.now());
    world.inbox.accept(moved);
    new Installations(world.store).forget(9, world.now());
    assertEquals(2, counts().get(1));
    new Installations(world.store).forget(10, world.now());
    assertEquals(0, counts().get(1));
  }

  private void told(String id, long installation, String name, Instant asOf) {
    world.inbox.accept(
        new Delivery(
            id,
            "push",
            JobKey.repository(17),
            installation,
            Optional.of(new RepositoryName("acme", name, asOf)),
            Optional.empty(),
            "{}",
            world.now()));
  }

  private Optional<Home> home() {
    return new Installations(world.store).home(17);
  }

  @Test
  void aRepositoryIsCalledAsTheNewestDeliveryHadIt() {
    assertEquals(Optional.empty(), home());
    told("one", 9, "shop", world.now());
    assertEquals(Optional.of(new Home(9, "acme", "shop")), home());
    told("two", 9, "store", world.now().plusSeconds(1));
    told("late", 9, "shop", world.now());
    assertEquals(Optional.of(new Home(9, "acme", "store")), home());
  }

  @Test
  void aDeliveryWithoutANameLeavesItAsItIs() {
    told("one", 9, "shop", world.now());
    fill(17);
    assertEquals(Optional.of(new Home(9, "acme", "shop")), home());
  }

  @Test
  void aRepositoryWithoutANameIsNowhere() {
    fill(17);
    assertEquals(Optional.empty(), home());
  }

  @Test
  void anAccountMayHaveAnotherLogin() {
    told("one", 9, "shop", world.now());
    var installations = new Installations(world.store);
    installations.rename(9, "corp", world.now().minusSeconds(1));
    assertEquals(Optional.of(new Home(9, "acme", "shop")), home());
    installations.rename(8, "corp", world.now().plusSeconds(1));
    assertEquals(Optional.of(new Home(9, "acme", "shop")), home());
    installations.rename(9, "corp", world.now().plusSeconds(1));
    assertEquals(Optional.of(new Home(9, "corp", "shop")), home());
  }

  @Test
  void aRepositoryOfAnotherInstallationIsNotForgotten() {
    fill(17);
    new Installations(world.store).forget(10, List.of(17L), world.now());
    assertEquals(1, counts().getFirst());
  }

  @Test
  void whatCameInLaterStays() {
    fill(17);
    Instant taken = world.now();
    world.passSeconds(1);
    world.arrives(JobKey.pullRequest(17, 5));
    CheckRuns checks = new CheckRuns(world.store, world::now);
    checks.begin(checks.of(17, "2222222"), 5);
    new Installations(world.store).forget(9, taken);
    assertEquals(
        List.of(
            "repository", "delivery", "job", "scheduled_tasks", "check_run", "check_conclusion"),
        TABLES.stream().filter(table -> count(table) == 1).toList());
    assertEquals(List.of("pull-request/17/5"), world.due());
  }

  @Test
  void itIsKnownWhichInstallationsHaveRows() {
    fill(17);
    told("one", 10, "shop", world.now());
    fill(18);
    assertEquals(List.of(9L, 10L), new Installations(world.store).known());
  }

  @Test
  void jobsThatWereGivenUpAreKnownForAWhile() {
    fill(17);
    fill(18);
    world.node(run -> new Outcome.GiveUp("suspended")).works();
    var installations = new Installations(world.store);
    assertEquals(
        List.of(JobKey.pullRequest(17, 4), JobKey.pullRequest(18, 4)), installations.givenUp(9));
    assertEquals(List.of(), installations.givenUp(10));
  }
}
