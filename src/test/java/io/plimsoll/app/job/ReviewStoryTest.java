package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.inbox.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ReviewStoryTest {
  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void anOpenedPullRequestIsReviewed() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    assertEquals(new Outcome.Done(), story.works());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertEquals(List.of("Dockerfile:3 **This image starts as root**"), story.comments());
    assertEquals(
        List.of(
            "changedFiles 7",
            "createCheckRun a1",
            "createReview 7",
            "files HEAD",
            "snapshot 7",
            "updateCheckRun"),
        story.calls().stream().sorted().toList());
  }

  /// Its path says nothing; what the list shows of it does.
  @Test
  void aManifestIsShownToBeInProgressToo() throws InterruptedException {
    story.head("deploy/web.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\n").opened();
    story.works();
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
    assertEquals(
        List.of("createCheckRun a1", "updateCheckRun"),
        story.calls().stream().filter(call -> call.contains("CheckRun")).toList());
  }

  @Test
  void nothingOfOursIsOneCompletedCheckRun() throws InterruptedException {
    story.head("README.md", "Hello\n").opened();
    story.works();
    assertEquals("success: No container files changed", story.verdict());
    assertEquals(List.of(), story.comments());
  }
}
