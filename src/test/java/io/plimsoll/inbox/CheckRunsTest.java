package io.plimsoll.inbox;

import static io.plimsoll.inbox.Conclusion.FAILURE;
import static io.plimsoll.inbox.Conclusion.NEUTRAL;
import static io.plimsoll.inbox.Conclusion.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class CheckRunsTest {
  private final World world;
  private final CheckRuns checks;
  private final CheckRun run;

  CheckRunsTest(Database database) {
    world = new World(database);
    checks = new CheckRuns(world.store, world::now);
    run = checks.of(17, "1111111");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aCommitHasOneCheckRun() {
    assertEquals(run, checks.of(17, "1111111"));
    assertNotEquals(run.id(), checks.of(17, "2222222").id());
    assertNotEquals(run.id(), checks.of(18, "1111111").id());
  }

  @Test
  void itIsFoundByOurId() {
    checks.created(run, 4711);
    var found = new CheckRun(run.id(), 17, "1111111", OptionalLong.of(4711));
    assertEquals(Optional.of(found), checks.find(run.id()));
    assertEquals(Optional.empty(), checks.find("somebody else's"));
  }

  @Test
  void itIsKnownByItsCommitAndNotMadeByAsking() {
    assertEquals(Optional.of(run), checks.known(17, "1111111"));
    assertEquals(Optional.empty(), checks.known(18, "1111111"));
    assertEquals(Optional.empty(), checks.known(18, "1111111"));
  }

  @Test
  void theWorstOfItsPullRequestsCounts() {
    assertEquals(SUCCESS, checks.conclude(run, 4, SUCCESS));
    assertEquals(FAILURE, checks.conclude(run, 5, FAILURE));
    assertEquals(FAILURE, checks.conclude(run, 4, NEUTRAL));
    assertEquals(NEUTRAL, checks.conclude(run, 5, SUCCESS));
    assertEquals(List.of(4, 5), checks.pullRequests(run));
  }

  @Test
  void aPullRequestThatMovedOnCountsNoLonger() {
    checks.conclude(run, 4, FAILURE);
    checks.conclude(run, 5, SUCCESS);
    CheckRun next = checks.of(17, "2222222");
    checks.begin(next, 4);
    assertEquals(Optional.of(SUCCESS), checks.worst(run));
    assertEquals(Optional.empty(), checks.worst(next));
    assertEquals(List.of(4), checks.pullRequests(next));
  }

  @Test
  void beginningAgainKeepsWhatWasConcluded() {
    checks.conclude(run, 4, FAILURE);
    checks.begin(run, 4);
    assertEquals(Optional.of(FAILURE), checks.worst(run));
  }

  @Test
  void aClosedPullRequestCountsNoLongerAndNamesTheCheckRunsItShared() {
    checks.conclude(run, 4, FAILURE);
    checks.conclude(run, 5, SUCCESS);
    assertEquals(List.of(run), checks.closed(17, 4));
    assertEquals(Optional.of(SUCCESS), checks.worst(run));
    assertEquals(List.of(), checks.closed(17, 5));
    assertEquals(Optional.empty(), checks.worst(run));
  }

  @Test
  void aReopenedPullRequestCountsAgain() {
    checks.conclude(run, 4, FAILURE);
    checks.closed(17, 4);
    checks.begin(run, 4);
    assertEquals(Optional.of(FAILURE), checks.worst(run));
  }

  /// Whatever the store knows of conclusions: a process may end between writing one down and
  /// showing it.
  @Test
  void whatGitHubDoesNotShowAsCompletedIsUnfinished() {
    assertEquals(List.of(), checks.unfinished(17, 4, "2222222"));
    checks.begin(run, 4);
    checks.claim(run);
    checks.conclude(run, 4, FAILURE);
    assertEquals(List.of(run), checks.unfinished(17, 4, "2222222"));
    assertEquals(List.of(), checks.unfinished(17, 4, "1111111"));
    checks.completed(run);
    assertEquals(List.of(), checks.unfinished(17, 4, "2222222"));
    checks.reopened(run);
    assertEquals(List.of(run), checks.unfinished(17, 4, "2222222"));
  }

  @Test
  void whatGitHubShowsIsKnown() {
    assertEquals(true, checks.claim(run));
    assertEquals(false, checks.claim(run));
    assertEquals(false, checks.isCompleted(run));
    checks.completed(run);
    assertEquals(true, checks.isCompleted(run));
    checks.reopened(run);
    assertEquals(false, checks.isCompleted(run));
  }

  @Test
  void theFirstOfARepositoryIsTheOneBeforeAnyOtherConcluded() {
    checks.begin(run, 4);
    assertEquals(true, checks.isFirst(run));
    CheckRun other = checks.of(17, "2222222");
    checks.conclude(other, 5, SUCCESS);
    assertEquals(false, checks.isFirst(run));
    assertEquals(true, checks.isFirst(other));
  }

  @Test
  void notesOnLinesAreRemembered() {
    assertEquals(Set.of(), checks.annotated(run));
    checks.annotated(run, Set.of("b", "a"));
    assertEquals(Set.of("a", "b"), checks.annotated(run));
  }

  @Test
  void onlyWhatWasShownIsReopened() {
    checks.reopened(run);
    assertEquals(true, checks.claim(run));
  }

  @Test
  void othersConcludeOnASharedCommit() {
    checks.conclude(run, 4, FAILURE);
    assertEquals(false, checks.isConcludedByOthers(run, 4));
    checks.begin(run, 5);
    assertEquals(false, checks.isConcludedByOthers(run, 4));
    assertEquals(true, checks.isConcludedByOthers(run, 5));
    checks.cancelled(run, 4);
    assertEquals(false, checks.isConcludedByOthers(run, 5));
  }
}
