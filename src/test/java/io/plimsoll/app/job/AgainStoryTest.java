package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Comment;
import io.plimsoll.github.ReviewThread;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of comments when a pull request goes on.
final class AgainStoryTest {
  private static final String SAID = "Dockerfile:3 **This image starts as root**";
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
    assertTrue(story.calls().contains("deleteReviewComments 1"));
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
    assertTrue(story.calls().stream().noneMatch(call -> call.startsWith("delete")));
  }

  @Test
  void threadsAreReadAgainWhenTheyAreOld() throws InterruptedException {
    reviewed();
    story.head("Dockerfile", Texts.FINE).pushed("a2");
    story.onCall("snapshot", () -> story.pass(Duration.ofSeconds(6)));
    story.works();
    assertTrue(story.calls().contains("threads 7"));
    assertEquals(List.of(), story.comments());
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
    comments.add(new Comment("C1", 1, false, "ann", false, "Why?", Instant.EPOCH, false, Set.of()));
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
