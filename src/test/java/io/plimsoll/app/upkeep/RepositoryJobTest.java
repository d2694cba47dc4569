package io.plimsoll.app.upkeep;

import static io.plimsoll.app.upkeep.Estate.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.app.event.Happening;
import io.plimsoll.app.event.Happening.ActionRequested;
import io.plimsoll.app.event.Happening.GroupToCheck;
import io.plimsoll.app.event.Happening.Rerequested;
import io.plimsoll.github.Failure;
import io.plimsoll.github.PullRequest;
import io.plimsoll.inbox.CheckRun;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.MergeGroups;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Somebody wants a check once more, and the delivery did not say for which pull request.
final class RepositoryJobTest {
  private static final JobKey REPOSITORY = JobKey.repository(17);
  private static final String HEAD = "1111111111111111111111111111111111111111";

  private final Estate estate = new Estate();

  @AfterEach
  void close() {
    estate.close();
  }

  private static Rerequested again(OptionalInt number) {
    return new Rerequested(SHOP, number, HEAD, Optional.empty());
  }

  private static ActionRequested pressed(OptionalInt number) {
    return new ActionRequested(SHOP, number, HEAD, Optional.empty(), "run-again", "ada");
  }

  private Outcome wanted() throws InterruptedException {
    return estate.happens(REPOSITORY, again(OptionalInt.empty()));
  }

  private void open(int number, String head) {
    estate.state.pullRequests.put(
        number,
        new PullRequest(
            "PR_" + number,
            4_000_000_000L + number,
            number,
            PullRequest.State.OPEN,
            false,
            false,
            head,
            "main",
            "2222222222222222222222222222222222222222",
            false,
            "ada",
            false,
            List.of(),
            1));
  }

  private static List<Happening> told(Run review) {
    return review.deliveries().stream().flatMap(one -> Happening.of(one).stream()).toList();
  }

  @Test
  void gitHubIsAskedWhichPullRequestHasTheHead() throws InterruptedException {
    open(4, HEAD);
    open(5, "3333333333333333333333333333333333333333");
    assertEquals(new Outcome.Done(), wanted());
    Run review = estate.review();
    assertEquals("pull-request/17/4", review.key().text());
    assertEquals(List.of(again(OptionalInt.of(4))), told(review));
    assertEquals(List.of("pullRequestsOf " + HEAD), estate.state.calls);
  }

  /// Nothing is in the store, as after it was lost.
  @Test
  void aForkIsFoundByItsHead() throws InterruptedException {
    open(4, HEAD);
    PullRequest own = Optional.ofNullable(estate.state.pullRequests.get(4)).orElseThrow();
    estate.state.pullRequests.put(4, fork(own));
    assertEquals(new Outcome.Done(), wanted());
    assertEquals(List.of(again(OptionalInt.of(4))), told(estate.review()));
  }

  private static PullRequest fork(PullRequest own) {
    return new PullRequest(
        own.nodeId(),
        own.id(),
        own.number(),
        own.state(),
        own.draft(),
        own.locked(),
        own.head(),
        own.baseRef(),
        own.base(),
        true,
        own.author(),
        own.authorIsBot(),
        own.labels(),
        own.changedFiles());
  }

  @Test
  void allThatTheStoreKnowsAreReviewedAndGitHubIsNotAsked() throws InterruptedException {
    CheckRun run = estate.inbox.checkRuns().of(17, HEAD);
    estate.inbox.checkRuns().begin(run, 4);
    estate.inbox.checkRuns().begin(run, 5);
    wanted();
    assertEquals(List.of("pull-request/17/4", "pull-request/17/5"), estate.reviews(2));
    assertEquals(List.of(), estate.state.calls);
  }

  @Test
  void theCheckOfAMergeGroupIsPassedOnToItsJob() throws InterruptedException {
    var base = new MergeGroups.Base("2222222222222222222222222222222222222222", "release/1.x");
    estate.inbox.mergeGroups().note(17, HEAD, base);
    wanted();
    Run review = estate.review();
    assertEquals("merge-group/17/" + HEAD, review.key().text());
    assertEquals(List.of(new GroupToCheck(SHOP, HEAD, base.base(), "release/1.x")), told(review));
    assertEquals(List.of(), estate.state.calls);
  }

  @Test
  void theButtonOfAMergeGroupsCheckReviewsItOnceMore() throws InterruptedException {
    var base = new MergeGroups.Base("2222222222222222222222222222222222222222", "main");
    estate.inbox.mergeGroups().note(17, HEAD, base);
    estate.happens(REPOSITORY, pressed(OptionalInt.empty()));
    Run review = estate.review();
    assertEquals("merge-group/17/" + HEAD, review.key().text());
    assertEquals(List.of(new GroupToCheck(SHOP, HEAD, base.base(), "main")), told(review));
  }

  @Test
  void aButtonIsPassedOnToOne() throws InterruptedException {
    open(4, HEAD);
    estate.happens(REPOSITORY, pressed(OptionalInt.empty()));
    assertEquals(List.of(pressed(OptionalInt.of(4))), told(estate.review()));
  }

  @Test
  void doneTwiceItIsPassedOnOnce() throws InterruptedException {
    open(4, HEAD);
    wanted();
    wanted();
    assertEquals(1, estate.review().deliveries().size());
  }

  @Test
  void aCommitThatIsNobodysHeadAnyMoreNeedsNoReview() throws InterruptedException {
    open(4, "3333333333333333333333333333333333333333");
    assertEquals(new Outcome.Done(), wanted());
  }

  @Test
  void whenGitHubIsAwayItIsAskedAgainLater() throws InterruptedException {
    open(4, HEAD);
    estate.gitHub.fail(
        new Failure.Retry(Failure.Cause.RATE_LIMIT, Duration.ofSeconds(90), "limit"));
    assertEquals(new Outcome.Again(Duration.ofSeconds(90)), wanted());
    estate.gitHub.fail(new Failure.Retry(Failure.Cause.SERVER, Duration.ZERO, "502"));
    assertEquals(new Outcome.Again(Duration.ofSeconds(2)), wanted());
    assertEquals(new Outcome.Done(), wanted());
  }

  @Test
  void aRepositoryThatMayNotBeReadEndsQuietly() throws InterruptedException {
    estate.gitHub.fail(new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "suspended"));
    assertEquals(new Outcome.Done(), wanted());
  }
}
