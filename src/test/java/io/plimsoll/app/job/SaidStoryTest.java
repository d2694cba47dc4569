package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.event.Happening;
import io.plimsoll.github.Comment;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Permission;
import io.plimsoll.github.PullRequest;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What was said once is not said again, also where a person deleted the comment; it still counts.
final class SaidStoryTest {
  private static final String SAID = "Dockerfile:3 **This image starts as root**";
  private static final String RED = "failure: 1 high in 1 container file";

  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  private void reviewed() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    assertEquals(List.of(SAID), story.comments());
  }

  private void push(String two, String text) throws InterruptedException {
    story.head("Dockerfile", text).pushed(two);
    assertEquals(new Outcome.Done(), story.works());
  }

  private void somebodyDeletesTheComment() {
    story.state.threads.clear();
  }

  private List<Said.Saying> remembered() {
    return story.inbox.said().on(Story.REPOSITORY, Story.NUMBER);
  }

  private void assertSilent() {
    assertEquals(List.of(), story.comments());
    assertEquals(RED, story.verdict());
    assertTrue(story.check().summary().contains("This image starts as root"));
    assertEquals(List.of(), story.check().annotations());
  }

  @Test
  void aDeletedCommentIsNotWrittenAgain() throws InterruptedException {
    reviewed();
    somebodyDeletesTheComment();
    push("a2", Texts.ROOT + "# more\n");
    assertSilent();
    push("a3", Texts.ROOT + "# and more\n");
    assertSilent();
  }

  @Test
  void aReviewThatIsAskedForKeepsSilentToo() throws InterruptedException {
    story.state.permissions.put("eve", new Permission(Permission.Level.READ, "read"));
    reviewed();
    somebodyDeletesTheComment();
    says("eve", "/plimsoll review");
    story.works();
    assertSilent();
  }

  @Test
  void whatElseIsWrongIsSaid() throws InterruptedException {
    reviewed();
    somebodyDeletesTheComment();
    push("a2", Texts.ROOT.replace("CMD", Texts.PIPED + "CMD"));
    assertEquals(1, story.comments().size());
    assertTrue(story.comments().getFirst().startsWith("Dockerfile:4 "), story.comments()::toString);
    assertEquals("failure: 2 high in 1 container file", story.verdict());
  }

  @Test
  void whatWasFixedAndComesBackIsSaidAgain() throws InterruptedException {
    reviewed();
    push("a2", Texts.FINE);
    assertEquals(List.of(), story.comments());
    assertEquals(List.of(), remembered());
    push("a3", Texts.ROOT + "# once more\n");
    assertEquals(List.of(SAID), story.comments());
  }

  @Test
  void alsoWhereAPersonHadDeletedTheComment() throws InterruptedException {
    reviewed();
    somebodyDeletesTheComment();
    push("a2", Texts.FINE);
    assertEquals(List.of(), remembered());
    push("a3", Texts.ROOT + "# once more\n");
    assertEquals(List.of(SAID), story.comments());
  }

  @Test
  void whatCannotBeReadIsNotForgotten() throws InterruptedException {
    reviewed();
    somebodyDeletesTheComment();
    story.head("Dockerfile", "FROM alpine:3.22\nINSTALL curl\nFROM\n").pushed("a2");
    story.works();
    assertTrue(story.comments().stream().noneMatch(SAID::equals), story.comments()::toString);
    somebodyDeletesTheComment();
    push("a3", Texts.ROOT + "# readable\n");
    assertSilent();
  }

  @Test
  void withoutCleaningUpNothingIsForgotten() throws InterruptedException {
    story.base(".github/plimsoll.yml", "review: { clean-up-fixed: false }\n");
    reviewed();
    push("a2", Texts.FINE);
    assertEquals(List.of(SAID), story.comments());
    assertEquals(1, remembered().size());
  }

  /// The review is at GitHub, and the run ends before anything of it is written down.
  @Test
  void aRunThatEndsBetweenTheTwoIsHealed() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.gitHub.failAfter(
        "createReview", new Failure.Retry(Failure.Cause.SERVER, Duration.ZERO, "502"));
    story.works();
    assertEquals(List.of(), remembered());
    story.attempt(2).works();
    assertEquals(List.of(SAID), story.comments());
    assertEquals(1, remembered().size());
    somebodyDeletesTheComment();
    push("a2", Texts.ROOT + "# more\n");
    assertSilent();
  }

  @Test
  void theCommentIsKnownOnceItIsSeen() throws InterruptedException {
    reviewed();
    assertEquals(OptionalLong.empty(), remembered().getFirst().comment());
    push("a2", Texts.ROOT + "# more\n");
    long id = story.threads().getFirst().comments().getFirst().id();
    assertEquals(
        List.of(
            new Said.Saying(
                story.fingerprintOf("non-root-user"), "Dockerfile", OptionalLong.of(id))),
        remembered());
  }

  @Test
  void aFileCommentIsRememberedWithItsNumber() throws InterruptedException {
    story.state.closedLines.add("Dockerfile");
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    assertEquals(1, story.comments().size());
    assertTrue(remembered().getFirst().comment().isPresent());
    somebodyDeletesTheComment();
    push("a2", Texts.ROOT + "# more\n");
    assertSilent();
  }

  /// Nobody has read it.
  @Test
  void whatGitHubTookNowhereWasNotSaid() throws InterruptedException {
    Failure refused = new Failure.GiveUp(Failure.Reason.INVALID, 422, "refused");
    story.state.closedLines.add("Dockerfile");
    story.gitHub.failAt("createFileComment", refused);
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    assertEquals(List.of(), remembered());
    story.state.closedLines.clear();
    push("a2", Texts.ROOT + "# more\n");
    assertEquals(List.of(SAID), story.comments());
  }

  @Test
  void whatADraftWasNotToldIsSaidLater() throws InterruptedException {
    story.head("Dockerfile", Texts.ROOT).opened();
    story.becomes(story.pull(PullRequest.State.OPEN, true, List.of()));
    story.works();
    assertEquals(List.of(), remembered());
    story.becomes(story.pull(PullRequest.State.OPEN, false, List.of()));
    story.works();
    assertEquals(List.of(SAID), story.comments());
  }

  @Test
  void settingsThatStayWrongAreSpokenOfOnce() throws InterruptedException {
    story.head(".github/plimsoll.yml", "review: { max-comments: many }\n").opened();
    story.works();
    assertEquals(1, story.comments().size());
    somebodyDeletesTheComment();
    story.head("README.md", "Hello\n").pushed("a2");
    story.works();
    assertEquals(List.of(), story.comments());
  }

  @Test
  void aPullRequestThatIsOpenedAgainIsRemembered() throws InterruptedException {
    reviewed();
    somebodyDeletesTheComment();
    story.becomes(story.pull(PullRequest.State.CLOSED, false, List.of()));
    story.works();
    story.pass(Duration.ofDays(7));
    story.becomes(story.pull(PullRequest.State.OPEN, false, List.of()));
    story.works();
    assertSilent();
  }

  private void says(String person, String text) {
    long id = story.state.nextId();
    Instant now = Instant.parse("2027-03-01T09:00:00Z");
    story.state.comments.put(id, new Comment("C" + id, id, false, person, false, text, now, false));
    story.tell(
        new Happening.Commented(
            Story.ORIGIN,
            Story.NUMBER,
            Happening.CommentKind.ISSUE,
            id,
            person,
            false,
            text,
            OptionalLong.empty()));
  }
}
