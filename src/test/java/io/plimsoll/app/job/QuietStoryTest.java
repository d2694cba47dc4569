package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.event.Happening;
import io.plimsoll.github.PullRequest;
import io.plimsoll.inbox.Pauses;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When comments stay away. The check run never does.
final class QuietStoryTest {
  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  private void assertOnlyChecked() throws InterruptedException {
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertEquals(List.of(), story.comments());
    assertEquals("Dockerfile", story.check().annotations().getFirst().path());
  }

  private void assertCommented() throws InterruptedException {
    story.works();
    assertEquals(1, story.comments().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "review: { post: none }\n",
        "review: { base-branches: [release/*] }\n",
        "review: { max-comments: 0 }\n",
        "review: { bot-authors: false }\n"
      })
  void settingsKeepCommentsAway(String settings) throws InterruptedException {
    story.base(".github/plimsoll.yml", settings).head("Dockerfile", Texts.ROOT).opened();
    story.becomes(story.authoredByBot());
    assertOnlyChecked();
  }

  @Test
  void aDraftIsCheckedAlone() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.becomes(story.pull(PullRequest.State.OPEN, true, List.of()));
    assertOnlyChecked();
    story.becomes(story.pull(PullRequest.State.OPEN, false, List.of()));
    assertCommented();
  }

  @Test
  void draftsMayBeCommented() throws InterruptedException {
    story.base(".github/plimsoll.yml", "review: { drafts: true }\n");
    story.head("Dockerfile", Texts.ROOT).opened();
    story.becomes(story.pull(PullRequest.State.OPEN, true, List.of()));
    assertCommented();
  }

  @Test
  void theSkipLabelKeepsCommentsAway() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.becomes(story.pull(PullRequest.State.OPEN, false, List.of("bug", "plimsoll: skip")));
    assertOnlyChecked();
  }

  @Test
  void aPauseKeepsCommentsAway() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    Pauses pauses = story.inbox.pauses();
    pauses.pause(Story.REPOSITORY, Story.NUMBER, new Pauses.Pause("ann", Instant.EPOCH));
    assertOnlyChecked();
    assertTrue(
        story.check().summary().contains("Comments are paused here by `ann`"),
        story.check()::summary);
    pauses.resume(Story.REPOSITORY, Story.NUMBER);
    assertCommented();
  }

  @Test
  void aClosedOneIsLeftAlone() throws InterruptedException {
    story.head("README.md", "Hello\n").opened();
    story.becomes(story.pull(PullRequest.State.MERGED, false, List.of()));
    story.works();
    assertEquals(
        List.of("changedFiles 7", "files HEAD", "snapshot 7"),
        story.calls().stream().sorted().toList());
  }

  @Test
  void aCheckOfAClosedOneIsAnsweredWhenItIsAskedForOnceMore() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.becomes(story.pull(PullRequest.State.OPEN, true, List.of()));
    story.works();
    story.becomes(story.pull(PullRequest.State.MERGED, false, List.of()));
    story.calls();
    story.rerequested("a1");
    story.works();
    assertTrue(story.calls().contains("updateCheckRun"));
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertEquals(List.of(), story.comments());
    var book = story.inbox.checkRuns();
    var row = book.of(Story.REPOSITORY, Story.commit("a1"));
    assertEquals(List.of(), book.pullRequests(row), "a closed one has no say");
  }

  @Test
  void theNewsThatItIsClosedTakesOneQuestion() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.forgetWhatWasTold();
    story.becomes(story.pull(PullRequest.State.CLOSED, false, List.of()));
    story.tell(new Happening.PullRequestClosed(Story.ORIGIN, Story.NUMBER, Story.commit("a1")));
    story.works();
    assertEquals(List.of("pullRequest 7"), story.calls());
  }

  @Test
  void whatIsInProgressWhenItClosesIsCompleted() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.becomes(story.pull(PullRequest.State.CLOSED, false, List.of()));
    story.works();
    assertEquals("cancelled: Closed before it was reviewed", story.verdict());
    assertEquals(List.of(), story.comments());
  }
}
