package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Failure;
import io.plimsoll.github.Review;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Comments that GitHub does not take where they belong.
final class LadderStoryTest {
  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void oneBadCommentNeverSinksTheOthers() throws InterruptedException {
    for (String folder : List.of("a", "b", "c", "d", "e")) {
      story.head(folder + "/Dockerfile", Texts.ROOT);
    }
    story.state.closedLines.add("d/Dockerfile");
    story.opened();
    story.works();
    assertEquals(
        List.of(
            "a/Dockerfile:3 **This image starts as root**",
            "b/Dockerfile:3 **This image starts as root**",
            "c/Dockerfile:3 **This image starts as root**",
            "d/Dockerfile **This image starts as root**",
            "e/Dockerfile:3 **This image starts as root**"),
        story.comments().stream().sorted().toList());
    assertEquals(List.of(), story.check().annotations());
  }

  @Test
  void whatGitHubTakesNowhereIsANoteOfTheCheckRun() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.state.closedLines.add("Dockerfile");
    story.gitHub.failAt(
        "createFileComment", new Failure.GiveUp(Failure.Reason.INVALID, 422, "refused"));
    story.works();
    assertEquals(List.of(), story.comments());
    assertEquals("Dockerfile", story.check().annotations().getFirst().path());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void aLockedConversationLeavesTheCheckRun() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAt(
        "createReview", new Failure.GiveUp(Failure.Reason.FORBIDDEN, 403, "locked"));
    story.works();
    assertEquals(List.of(), story.comments());
    assertEquals(1, story.check().annotations().size());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void aReviewOfOursThatWasNeverSubmittedIsDeleted() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.state.reviews.put(
        Story.NUMBER,
        new ArrayList<>(List.of(new Review(5, Story.commit("a1"), "plimsoll[bot]", "", true))));
    story.works();
    List<String> calls = story.calls();
    assertTrue(calls.contains("deletePendingReview 5"), calls::toString);
    assertEquals(1, story.comments().size());
    assertEquals(1, story.reviews().size());
  }

  @Test
  void moreThanThirtyCommentsGoInSeveralReviews() throws InterruptedException {
    story.base(".github/plimsoll.yml", "review: { max-comments: 40 }\n");
    for (int i = 10; i < 50; i++) {
      story.head("d" + i + "/Dockerfile", Texts.ROOT);
    }
    story.opened();
    story.works();
    assertEquals(40, story.comments().size());
    assertEquals(2, story.reviews().size());
  }

  @Test
  void theRestOfManyCommentsAreNotes() throws InterruptedException {
    for (int i = 10; i < 30; i++) {
      story.head("d" + i + "/Dockerfile", Texts.ROOT);
    }
    story.opened();
    story.works();
    assertEquals(10, story.comments().size());
    assertEquals(10, story.check().annotations().size());
    story.rerequested("a1");
    story.works();
    assertEquals(10, story.comments().size());
    assertEquals(List.of(), story.check().annotations(), "notes are added and never replaced");
  }
}
