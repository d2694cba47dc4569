package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plimsoll.app.event.Happening;
import io.plimsoll.app.event.Telling;
import io.plimsoll.github.Failure;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Run;
import io.plimsoll.inbox.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A fault of our own. The queue catches it, and tells the worker when it comes again and again.
final class FaultStoryTest {
  private static final JobKey JOB = JobKey.pullRequest(Story.REPOSITORY, Story.NUMBER);
  private static final String FAILED = "neutral: Plimsoll could not review this";

  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  private void breaks(String call) {
    story.onCall(
        call,
        () -> {
          throw new IllegalStateException("a fault");
        });
    assertThrows(IllegalStateException.class, story::works);
  }

  private Outcome abandons(Optional<String> head) {
    var asked =
        new Happening.Rerequested(
            Story.ORIGIN, OptionalInt.of(Story.NUMBER), Story.commit("a1"), Optional.empty());
    return story.worker.abandon(
        new Run(JOB, 3, head, List.of(Telling.of("d1", asked)), one -> story.fence.check(one)),
        "Fault");
  }

  @Test
  void theThirdFaultIsSaidAndBlocksNobody() {
    story.head("Dockerfile", Texts.ROOT).opened();
    breaks("snapshot");
    assertEquals("in progress: …", story.verdict());
    assertEquals(new Outcome.GiveUp("Fault"), abandons(Optional.of(Story.commit("a1"))));
    assertEquals(FAILED, story.verdict());
    assertEquals(List.of(), story.comments());
  }

  /// No event told the head, but its check run is in progress.
  @Test
  void whateverIsInProgressIsCompleted() {
    story.head("Dockerfile", Texts.ROOT).opened();
    breaks("snapshot");
    assertEquals(new Outcome.GiveUp("Fault"), abandons(Optional.empty()));
    assertEquals(FAILED, story.verdict());
  }

  @Test
  void theNewestHeadHasACheckRunEvenWhereNothingWasShown() {
    story.head("Dockerfile", Texts.ROOT).opened();
    breaks("changedFiles");
    abandons(Optional.of(Story.commit("a1")));
    assertEquals(FAILED, story.verdict());
  }

  @Test
  void whatWasConcludedStays() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    breaks("snapshot");
    abandons(Optional.of(Story.commit("a1")));
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void itIsSaidInTheLanguageThatTheRepositoryHadLast() throws InterruptedException {
    story.base(".github/plimsoll.yml", "language: da\n").head("README.md", "Hej\n").opened();
    story.works();
    story.head("Dockerfile", Texts.ROOT).pushed("a2");
    breaks("snapshot");
    assertEquals("in progress: Læser containerfilerne", story.verdict());
    abandons(Optional.of(Story.commit("a2")));
    assertEquals("neutral: Plimsoll kunne ikke gennemgå dette", story.verdict());
  }

  @Test
  void whileGitHubCannotBeToldTheJobWaits() {
    story.head("Dockerfile", Texts.ROOT).opened();
    breaks("snapshot");
    story.gitHub.failAt(
        "updateCheckRun", new Failure.Retry(Failure.Cause.SERVER, Duration.ZERO, "502"));
    assertEquals(
        new Outcome.Again(Duration.ofMinutes(10)), abandons(Optional.of(Story.commit("a1"))));
  }

  @Test
  void aStopLeavesItToTheNextRun() {
    story.head("Dockerfile", Texts.ROOT).opened();
    breaks("snapshot");
    story.fence = _ -> new Standing.Stopping();
    assertEquals(new Outcome.Again(Duration.ZERO), abandons(Optional.of(Story.commit("a1"))));
  }

  @Test
  void aMergeGroupIsNotHeldUp() {
    String head = Story.commit("c1");
    var group = new Happening.GroupToCheck(Story.ORIGIN, head, Story.commit("b1"), "main");
    Run run =
        new Run(
            JobKey.mergeGroup(Story.REPOSITORY, head),
            3,
            Optional.of(head),
            List.of(Telling.of("d1", group)),
            _ -> new Standing.Current());
    assertEquals(new Outcome.GiveUp("Fault"), story.worker.abandon(run, "Fault"));
    assertEquals("Plimsoll could not review this", story.check("c1").title());
  }

  @Test
  void aRepositoryThatNobodyKnowsIsLeft() {
    Run run =
        new Run(
            JobKey.pullRequest(99, 1), 3, Optional.empty(), List.of(), _ -> new Standing.Current());
    assertEquals(new Outcome.Done(), story.worker.abandon(run, "Fault"));
  }
}
