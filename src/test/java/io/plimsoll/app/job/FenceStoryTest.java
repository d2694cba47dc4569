package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Standing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Runs that must end on the way.
final class FenceStoryTest {
  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void anOvertakenRunCancelsItsCheckRunAndWritesNothingElse() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    String newer = Story.commit("a2");
    story.onCall(
        "createCheckRun",
        () ->
            story.fence =
                head -> head.isEmpty() ? new Standing.Current() : new Standing.Overtaken(newer));
    assertEquals(new Outcome.Anew(), story.works());
    assertEquals("cancelled: Superseded by a2a2a2a", story.verdict());
    assertEquals(List.of(), story.comments());
  }

  @Test
  void aHeadThatMovedOnAtGitHubIsNoticedAfterTenSeconds() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.onCall(
        "createCheckRun",
        () -> {
          story.pass(Duration.ofSeconds(11));
          story.moved("a2");
        });
    assertEquals(new Outcome.Anew(), story.works());
    assertEquals("cancelled: Superseded by a2a2a2a", "cancelled: " + story.check("a1").title());
    assertEquals(List.of(), story.comments());
    story.pushed("a2");
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertEquals(1, story.comments().size());
  }

  @Test
  void aRunThatIsStoppedLeavesTheRestToTheNext() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.onCall("createCheckRun", () -> story.fence = _ -> new Standing.Stopping());
    assertEquals(new Outcome.Again(Duration.ZERO), story.works());
    assertEquals(List.of(), story.comments());
    story.fence = _ -> new Standing.Current();
    story.attempt(2);
    assertEquals(new Outcome.Done(), story.works());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertEquals(1, story.comments().size());
  }

  @Test
  void aRunThatLostItsJobWritesNothing() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.fence = _ -> new Standing.Lost();
    story.works();
    assertTrue(story.calls().stream().noneMatch(call -> call.startsWith("create")));
  }

  @Test
  void whatAFormerHeadHasInProgressIsCompleted() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.onCall("createCheckRun", () -> story.fence = _ -> new Standing.Lost());
    story.works();
    assertEquals("in progress: …", story.verdict());
    story.fence = _ -> new Standing.Current();
    story.forgetWhatWasTold();
    story.pushed("a2");
    story.works();
    assertEquals("Superseded by a2a2a2a", story.check("a1").title());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertEquals(1, story.comments().size());
  }
}
