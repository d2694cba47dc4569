package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Comment;
import io.plimsoll.github.Failure;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.inbox.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of comments when a pull request goes on.
final class AgainStoryTest {
  private static final String SAID = "Dockerfile:3 **This image starts as root**";
  private static final Failure FORBIDDEN = new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "no");
  private static final Failure BUSY =
      new Failure.Retry(Failure.Cause.SECONDARY_LIMIT, Duration.ofMinutes(1), "busy");

  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  private void reviewed() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    assertEquals(List.of(SAID), story.comments());
    story.calls();
  }

  @Test
  void whatWasSaidIsNotSaidAgainAndStillCounts() throws InterruptedException {
    reviewed();
    story.head("Dockerfile", Texts.ROOT + "# more\n").pushed("a2");
    story.works();
    assertEquals(List.of(SAID), story.comments());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertTrue(story.check().summary().contains("#discussion_r30000000"), story.check()::summary);
    assertEquals(
        List.of("changedFiles 7", "createCheckRun a2", "snapshot 7", "updateCheckRun"),
        story.calls().stream().sorted().toList());
  }

  @Test
  void whatIsFixedIsDeleted() throws InterruptedException {
    reviewed();
    story.head("Dockerfile", Texts.FINE).pushed("a2");
    story.works();
    assertEquals(List.of(), story.comments());
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
    List<String> calls = story.calls();
    assertEquals(
        List.of("threads 7", "sweep 1 away, 0 edited and the check run"),
        calls.subList(calls.size() - 2, calls.size()));
  }

  @Test
  void whatIsTakenOutOfThePullRequestIsDeleted() throws InterruptedException {
    reviewed();
    story.deleted("Dockerfile").head("README.md", "Hello\n").pushed("a2");
    story.works();
    assertEquals(List.of(), story.comments());
    assertEquals("success: No container files changed", story.verdict());
  }

  @Test
  void whatIsFixedAfterAnAnswerSaysSo() throws InterruptedException {
    reviewed();
    long id = answered();
    story.head("Dockerfile", Texts.FINE).pushed("a2");
    story.works();
    assertEquals(
        "Settled as of `a2a2a2a`.\n\n~~**This image starts as root**~~",
        Optional.ofNullable(story.state.comments.get(id)).orElseThrow().body());
    assertTrue(story.calls().contains("sweep 0 away, 1 edited and the check run"));
  }

  /// Somebody answers while the files are read and judged.
  @Test
  void anAnswerAtTheLastMomentIsSeen() throws InterruptedException {
    reviewed();
    story.head("Dockerfile", Texts.FINE).pushed("a2");
    story.onCall("snapshot", this::answered);
    story.works();
    assertTrue(story.calls().contains("sweep 0 away, 1 edited and the check run"));
    assertEquals(1, story.threads().size());
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
  }

  @Test
  void aCommentThatGoesAtTheLastMomentIsGone() throws InterruptedException {
    reviewed();
    story.head("Dockerfile", Texts.FINE).pushed("a2");
    story.onCall("snapshot", story.state.threads::clear);
    story.works();
    assertTrue(story.calls().contains("sweep 0 away, 0 edited and the check run"));
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
  }

  /// What is new is said before what is old goes, and linked by its own comment.
  @Test
  void oneThingIsFixedAndAnotherIsNew() throws InterruptedException {
    reviewed();
    story.head("Dockerfile", Texts.FINE.replace("CMD", Texts.PIPED + "CMD")).pushed("a2");
    story.works();
    assertEquals(1, story.comments().size());
    long id = story.threads().getFirst().comments().getFirst().id();
    assertTrue(story.check().summary().contains("#discussion_r" + id), story.check()::summary);
    List<String> calls = story.calls();
    assertEquals(
        List.of("createReview 7", "threads 7", "sweep 1 away, 0 edited and the check run"),
        calls.subList(calls.size() - 3, calls.size()));
  }

  @Test
  void aCommentThatCannotBeDeletedIsLeft() throws InterruptedException {
    reviewed();
    unsweepable(story.threads().getFirst().comments().getFirst().nodeId(), FORBIDDEN);
    story.head("Dockerfile", Texts.FINE).pushed("a2");
    assertEquals(new Outcome.Done(), story.works());
    assertEquals(List.of(SAID), story.comments());
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
  }

  @Test
  void aDeletionThatGitHubPutsOffIsTriedAgain() throws InterruptedException {
    reviewed();
    unsweepable(story.threads().getFirst().comments().getFirst().nodeId(), BUSY);
    story.head("Dockerfile", Texts.FINE).pushed("a2");
    assertEquals(new Outcome.Again(Duration.ofMinutes(1)), story.works());
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
    story.state.unsweepable.clear();
    assertEquals(new Outcome.Done(), story.attempt(2).works());
    assertEquals(List.of(), story.comments());
  }

  /// GraphQL refuses the check run: it is completed the other way.
  @Test
  void aCheckRunThatCannotGoAlongGoesAlone() throws InterruptedException {
    reviewed();
    story.head("Dockerfile", Texts.FINE).pushed("a2");
    story.onCall("createCheckRun", () -> unsweepable("R" + newest(), FORBIDDEN));
    story.works();
    assertEquals(List.of(), story.comments());
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
    assertTrue(story.calls().contains("updateCheckRun"));
  }

  @Test
  void threadsThatCannotBeReadAgainAreLeft() throws InterruptedException {
    reviewed();
    story.head("Dockerfile", Texts.FINE).pushed("a2");
    story.gitHub.failAt("threads", FORBIDDEN);
    assertEquals(new Outcome.Done(), story.works());
    assertEquals(List.of(SAID), story.comments());
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
  }

  /// The check run was there before, so GraphQL's name of it is not known.
  @Test
  void aCheckRunOfAnEarlierRunIsCompletedApart() throws InterruptedException {
    reviewed();
    story.becomes(story.pull(PullRequest.State.OPEN, false, List.of("plimsoll: skip")));
    story.base("Dockerfile", Texts.ROOT).pushed("a1");
    story.works();
    assertEquals(List.of(), story.comments());
    List<String> calls = story.calls();
    assertEquals(
        List.of("threads 7", "sweep 1 away, 0 edited", "updateCheckRun"),
        calls.subList(calls.size() - 3, calls.size()));
  }

  private void unsweepable(String node, Failure failure) {
    story.state.unsweepable.put(node, failure);
  }

  private long newest() {
    return story.state.checkRuns.keySet().stream().reduce((_, last) -> last).orElseThrow();
  }

  @Test
  void whatCannotBeReadIsNotCalledFixed() throws InterruptedException {
    reviewed();
    story.head("Dockerfile", "FROM alpine:3.22\nINSTALL curl\nFROM\n").pushed("a2");
    story.works();
    assertTrue(story.comments().contains(SAID), story.comments()::toString);
  }

  @Test
  void cleaningUpCanBeSwitchedOff() throws InterruptedException {
    story.base(".github/plimsoll.yml", "review: { clean-up-fixed: false }\n");
    reviewed();
    story.head("Dockerfile", Texts.FINE).pushed("a2");
    story.works();
    assertEquals(List.of(SAID), story.comments());
  }

  /// Somebody answers in the only thread. Returns our comment's id.
  private long answered() {
    List<ReviewThread> threads =
        Optional.ofNullable(story.state.threads.get(Story.NUMBER)).orElseThrow();
    ReviewThread thread = threads.getFirst();
    List<Comment> comments = new ArrayList<>(thread.comments());
    comments.add(new Comment("C1", 1, false, "ann", false, "Why?", Instant.EPOCH, false));
    threads.set(
        0,
        new ReviewThread(
            thread.nodeId(),
            thread.resolved(),
            thread.resolvedBy(),
            thread.outdated(),
            thread.path(),
            thread.line(),
            thread.originalLine(),
            thread.side(),
            thread.aboutFile(),
            comments,
            true));
    return comments.getFirst().id();
  }
}
