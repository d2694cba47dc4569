package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.plimsoll.app.event.Happening;
import io.plimsoll.github.Failure;
import io.plimsoll.inbox.CheckRun;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.source.SourceFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One check run for each head, whoever was killed on the way.
final class KeeperStoryTest {
  private static final Failure BROKEN =
      new Failure.Retry(Failure.Cause.NETWORK, Duration.ZERO, "connection reset");

  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  private CheckRun begunByAnother() {
    story.head("Dockerfile", Texts.ROOT).opened();
    CheckRun run = story.inbox.checkRuns().of(Story.REPOSITORY, Story.commit("a1"));
    story.inbox.checkRuns().claim(run);
    return run;
  }

  @Test
  void whatWasCreatedAndNotWrittenDownIsFoundAgain() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAfter("createCheckRun", BROKEN);
    assertEquals(new Outcome.Again(Duration.ofSeconds(1)), story.works());
    assertEquals(new Outcome.Done(), story.attempt(2).works());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  /// Another pull request with the same head may be at it right now.
  @Test
  void whatAnotherRunSetAboutIsWaitedForOnce() throws InterruptedException {
    begunByAnother();
    assertEquals(new Outcome.Again(Duration.ofSeconds(1)), story.works());
    assertEquals(0, story.state.checkRuns.size());
  }

  @Test
  void whatAnotherRunSetAboutAndNeverDidIsCreated() throws InterruptedException {
    begunByAnother();
    assertEquals(new Outcome.Done(), story.attempt(2).works());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  /// Anybody may give a check run our name.
  @Test
  void aCheckRunWithoutOurIdIsNotOurs() throws InterruptedException {
    CheckRun run = begunByAnother();
    story.state.checkRuns.put(
        1L,
        new io.plimsoll.github.CheckRun(
            1, "Plimsoll", run.head(), "another", Optional.empty(), "eve", "Fine"));
    assertEquals(new Outcome.Done(), story.attempt(2).works());
    assertEquals(2, story.state.checkRuns.size());
    assertFalse(story.state.reports.containsKey(1L));
  }

  /// The event told the branch as it was; the settings that count are those of its tip now.
  @Test
  void settingsAreThoseOfTheBaseAsItIsNow() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.forgetWhatWasTold();
    String before = Story.commit("b0");
    story.state.files.put(before, Map.of());
    story.state.files.put(
        Story.commit("b1"),
        Map.of(
            ".github/plimsoll.yml",
            SourceFile.of(".github/plimsoll.yml", "review:\n  fail-at: critical\n")));
    story.tell(
        new Happening.PullRequestChanged(
            Story.ORIGIN,
            Story.NUMBER,
            "synchronize",
            Story.commit("a1"),
            "main",
            before,
            Optional.empty(),
            Instant.parse("2027-03-01T09:00:00Z")));
    assertEquals(new Outcome.Done(), story.works());
    assertEquals("neutral: 1 high in 1 container file", story.verdict());
  }
}
