package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.event.Happening;
import io.plimsoll.github.Button;
import io.plimsoll.github.ChangedFile;
import io.plimsoll.github.ChangedFiles;
import io.plimsoll.github.Failure;
import io.plimsoll.inbox.GivenException;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Groups of the merge queue.
final class GroupStoryTest {
  private static final String GROUP = Story.commit("c3");
  private static final String BASE = Story.commit("b1");
  private static final Failure REFUSED = new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "no");
  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  private Outcome queued() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).pushed("c3");
    List<ChangedFile> files = story.listed();
    story.state.changedFiles.clear();
    story.state.changedFiles.put(
        BASE + "..." + GROUP, new ChangedFiles(Optional.of(GROUP), Optional.of(BASE), files, true));
    return told(new Happening.GroupToCheck(Story.ORIGIN, GROUP, BASE, "main"));
  }

  private Outcome told(Happening happening) throws InterruptedException {
    story.forgetWhatWasTold();
    story.tell(happening);
    return story.works(JobKey.mergeGroup(Story.REPOSITORY, GROUP), Optional.empty());
  }

  @Test
  void aGroupIsReviewedAndGetsACheckRunAlone() throws InterruptedException {
    assertEquals(new Outcome.Done(), queued());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertEquals(List.of(), story.comments());
  }

  @Test
  void settingsThatAreNotUnderstoodKeepItFromBeingGreen() throws InterruptedException {
    story.base(".github/plimsoll.yml", "review:\n  fial-at: low\n");
    story.base("Dockerfile", Texts.FINE).head("Dockerfile", Texts.FINE + "# more\n");
    story.pushed("c3");
    List<ChangedFile> files = story.listed();
    story.state.changedFiles.put(
        BASE + "..." + GROUP, new ChangedFiles(Optional.of(GROUP), Optional.of(BASE), files, true));
    told(new Happening.GroupToCheck(Story.ORIGIN, GROUP, BASE, "main"));
    assertEquals("neutral: Nothing to fix in 1 container file", story.verdict());
    assertTrue(story.check().summary().contains("did you mean `fail-at`?"));
  }

  /// There is nobody to answer to: neither a patch nor a thread.
  @Test
  void itsCheckRunHasTheOneButtonThatNeedsNoPullRequest() throws InterruptedException {
    story.base("compose.yaml", Texts.COMPOSE).head("compose.yaml", Texts.COMPOSE + "# more\n");
    story.head("web.compose.yaml", Texts.COMPOSE);
    queued();
    assertEquals(
        List.of("run-again"), story.check().buttons().stream().map(Button::identifier).toList());
    assertFalse(story.check().summary().contains("Get all safe fixes"), story.check()::summary);
  }

  @Test
  void anExceptionGivenByCommandHoldsInTheQueue() throws InterruptedException {
    queued();
    String fingerprint = story.fingerprintOf("non-root-user");
    story
        .inbox
        .exceptions()
        .give(
            new GivenException(
                Story.REPOSITORY,
                "main",
                fingerprint,
                "ann",
                "it binds to port 80",
                Instant.parse("2027-03-01T09:00:00Z"),
                Optional.empty()));
    told(new Happening.GroupToCheck(Story.ORIGIN, GROUP, BASE, "main"));
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
  }

  @Test
  void aGroupThatIsGoneIsLeftAlone() throws InterruptedException {
    told(new Happening.GroupGone(Story.ORIGIN, GROUP));
    assertEquals(List.of(), story.calls());
    queued();
    story.calls();
    told(new Happening.GroupGone(Story.ORIGIN, GROUP));
    assertEquals(List.of(), story.calls());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void whatGitHubRefusesForGoodBlocksNobody() throws InterruptedException {
    story.gitHub.failAt("files " + GROUP, REFUSED);
    assertEquals(new Outcome.GiveUp("no"), queued());
    assertEquals("neutral: Plimsoll could not review this", story.verdict());
  }

  @Test
  void whatWasConcludedStaysWhenALaterRunComesToNothing() throws InterruptedException {
    queued();
    story.gitHub.failAt("files " + GROUP, REFUSED);
    assertEquals(new Outcome.GiveUp("no"), queued());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }
}
