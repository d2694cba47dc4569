package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.event.Happening;
import io.plimsoll.github.Annotation;
import io.plimsoll.github.Failure;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// GitHub fails at one call or another; in the end all is as if it had not.
final class FailureStoryTest {
  private static final Failure SERVER =
      new Failure.Retry(Failure.Cause.SERVER, Duration.ZERO, "502");
  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  private void assertReviewedOnce() {
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertEquals(List.of("Dockerfile:3 **This image starts as root**"), story.comments());
    assertEquals(1, story.reviews().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changedFiles",
        "snapshot",
        "files",
        "createCheckRun",
        "createReview",
        "updateCheckRun"
      })
  void aCallThatFailsBeforeItsEffectIsMadeAgain(String call) throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAt(call, SERVER);
    assertEquals(new Outcome.Again(Duration.ofSeconds(1)), story.works());
    assertEquals(new Outcome.Done(), story.attempt(2).works());
    assertReviewedOnce();
  }

  @ParameterizedTest
  @ValueSource(strings = {"createCheckRun", "createReview", "updateCheckRun"})
  void aCallThatFailsAfterItsEffectHasItOnce(String call) throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAfter(call, SERVER);
    assertEquals(new Outcome.Again(Duration.ofSeconds(1)), story.works());
    assertEquals(new Outcome.Done(), story.attempt(2).works());
    assertReviewedOnce();
  }

  @Test
  void aCommitThatGitHubDoesNotKnowYetIsAskedForAgain() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    Failure early = new Failure.GiveUp(Failure.Reason.INVALID, 422, "no commit");
    for (int attempt = 1; attempt <= 4; attempt++) {
      story.gitHub.failAt("createCheckRun", early);
      Duration wait = Duration.ofSeconds(1L << (attempt - 1));
      assertEquals(new Outcome.Again(wait), story.attempt(attempt).works());
    }
    assertEquals(new Outcome.Done(), story.attempt(5).works());
    assertReviewedOnce();
  }

  @Test
  void aLimitIsWaitedFor() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    Duration hour = Duration.ofMinutes(42);
    story.gitHub.failAt(
        "snapshot", new Failure.Retry(Failure.Cause.RATE_LIMIT, hour, "remaining 0"));
    assertEquals(new Outcome.Again(hour), story.works());
  }

  @Test
  void whatGitHubRefusesForGoodIsSaidAndBlocksNobody() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAt(
        "snapshot", new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "no permission"));
    assertEquals(new Outcome.GiveUp("no permission"), story.works());
    assertEquals("neutral: Plimsoll could not review this", story.verdict());
    assertTrue(story.check().summary().endsWith("For the log: `no permission`"));
  }

  @Test
  void aCheckRunThatGitHubDoesNotLetBeCompletedIsCompletedWithLess() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    for (int attempt = 1; attempt <= 5; attempt++) {
      story.gitHub.failAt(
          "updateCheckRun", new Failure.GiveUp(Failure.Reason.INVALID, 422, "too much"));
      story.attempt(attempt).works();
    }
    assertEquals("neutral: Plimsoll could not review this", story.verdict());
  }

  @Test
  void whatWasConcludedStaysWhenALaterRunComesToNothing() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    story.gitHub.failAt("snapshot", new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "no"));
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void twelveAttemptsAreEnough() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAt("snapshot", SERVER);
    assertEquals(new Outcome.GiveUp("502"), story.attempt(12).works());
    assertEquals("neutral: Plimsoll could not review this", story.verdict());
  }

  @Test
  void whileGitHubCannotBeToldEitherTheJobWaits() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAt("snapshot", SERVER);
    story.gitHub.failAt("updateCheckRun", SERVER);
    assertEquals(new Outcome.Again(Duration.ofMinutes(10)), story.attempt(12).works());
    assertEquals(new Outcome.Done(), story.attempt(13).works());
    assertReviewedOnce();
  }

  @Test
  void afterADayNobodyWaitsAnyMore() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAt("snapshot", SERVER);
    story.gitHub.failAt("updateCheckRun", SERVER);
    assertEquals(new Outcome.GiveUp("502"), story.attempt(156).works());
  }

  @Test
  void aStopBeforeTheLastWordLeavesItToTheNextRun() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAt("snapshot", new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "no"));
    story.onCall("createCheckRun", () -> story.fence = _ -> new Standing.Stopping());
    assertEquals(new Outcome.Again(Duration.ZERO), story.works());
    story.fence = _ -> new Standing.Current();
    assertEquals(new Outcome.Done(), story.works());
    assertReviewedOnce();
  }

  @Test
  void theCheckRunOfAHeadThatNoEventToldIsCompletedToo() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAt("snapshot", new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "no"));
    JobKey key = JobKey.pullRequest(Story.REPOSITORY, Story.NUMBER);
    assertEquals(new Outcome.GiveUp("no"), story.works(key, Optional.empty()));
    assertEquals("neutral: Plimsoll could not review this", story.verdict());
  }

  @Test
  void anApologyThatGitHubDoesNotTakeLeavesTheCheckRunCompleted() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.tell(
        new Happening.Commented(
            Story.ORIGIN,
            Story.NUMBER,
            Happening.CommentKind.ISSUE,
            5,
            "ann",
            false,
            "/plimsoll review",
            OptionalLong.empty()));
    story.gitHub.failAt("snapshot", new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "no"));
    story.gitHub.failAt("issueComments", SERVER);
    assertEquals(new Outcome.Again(Duration.ofMinutes(10)), story.works());
    assertEquals("neutral: Plimsoll could not review this", story.verdict());
  }

  private List<Annotation> notes() {
    return story.state.annotations.values().stream().flatMap(List::stream).toList();
  }

  @Test
  void notesOnLinesThatArrivedAreNotSentAgain() throws InterruptedException {
    story.base(".github/plimsoll.yml", "review: { post: none }\n");
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAfter("updateCheckRun", SERVER);
    story.works();
    assertEquals(1, notes().size());
    assertEquals(new Outcome.Done(), story.attempt(2).works());
    assertEquals(1, notes().size());
    story.attempt(1).works();
    assertEquals(1, notes().size());
  }

  @Test
  void notesThatDidNotArriveAreSentAgain() throws InterruptedException {
    story.base(".github/plimsoll.yml", "review: { post: none }\n");
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAt("updateCheckRun", SERVER);
    story.works();
    assertEquals(0, notes().size());
    story.gitHub.failAt(
        "annotations", new Failure.GiveUp(Failure.Reason.NOT_FOUND, 404, "no such check run"));
    assertEquals(new Outcome.Done(), story.attempt(2).works());
    assertEquals(1, notes().size());
  }

  @Test
  void aListOfAnotherHeadIsReadAgain() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.moved("a9");
    assertEquals(new Outcome.Again(Duration.ofSeconds(1)), story.works());
    assertEquals(List.of(), story.comments());
  }
}
