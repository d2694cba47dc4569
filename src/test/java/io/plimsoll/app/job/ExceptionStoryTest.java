package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.app.command.Entitlement;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Permission;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.policy.ExceptionSettings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may make an exception, in a file or by a command.
final class ExceptionStoryTest {
  private static final Permission READ = new Permission(Permission.Level.READ, "read");
  private static final Permission WRITE = new Permission(Permission.Level.WRITE, "write");

  /// The finding stands on the line of the `FROM`.
  private static final String EXCUSED =
      "# plimsoll:ignore non-root-user -- it binds to port 80\n" + Texts.ROOT;

  private final Story story = new Story();

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void aPullRequestCannotSilenceItsOwnReview() throws InterruptedException {
    story.state.permissions.put("ann", READ);
    story.head("Dockerfile", EXCUSED).opened();
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    ReviewThread thread = story.threads().getFirst();
    String body = thread.comments().getFirst().body();
    assertTrue(body.contains("An exception is asked for here"), body);
    assertTrue(body.contains("it binds to port 80"), body);
  }

  @Test
  void anAuthorWithTheRightMakesExceptionsInFiles() throws InterruptedException {
    story.state.permissions.put("ann", WRITE);
    story.head("Dockerfile", EXCUSED).opened();
    story.works();
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
    assertEquals(List.of(), story.comments());
    String summary = story.check().summary();
    assertTrue(summary.contains("1 exception in force"), summary);
  }

  @Test
  void fourEyesSeeMoreThanTwo() throws InterruptedException {
    story.state.permissions.put("ann", WRITE);
    story.base(".github/plimsoll.yml", "exceptions: { four-eyes: true }\n");
    story.head("Dockerfile", EXCUSED).opened();
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @Test
  void anExceptionThatTheBaseHasNeedsNobodysRight() throws InterruptedException {
    story.base("Dockerfile", EXCUSED).head("Dockerfile", EXCUSED + "# more\n").opened();
    story.works();
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
    assertFalse(story.calls().contains("permission ann"));
  }

  @Test
  void whoMayWriteAcceptsByACommand() throws InterruptedException {
    story.state.permissions.put("ben", WRITE);
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    assertEquals(1, story.comments().size());
    story.says("ben", "/plimsoll ignore non-root-user because it binds to port 80");
    story.works();
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
    assertEquals(List.of(), story.comments());
    String summary = story.check().summary();
    assertTrue(summary.contains("it binds to port 80"), summary);
    assertTrue(summary.contains("ben"), summary);
  }

  @Test
  void whoMayOnlyReadDoesNot() throws InterruptedException {
    story.state.permissions.put("eve", READ);
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    story.calls();
    story.says("eve", "/plimsoll ignore non-root-user because I want to");
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    assertFalse(story.calls().contains("updateCheckRun"), "talk alone changes no check run");
  }

  @Test
  void aReviewThatIsAskedForIsDoneOnceMore() throws InterruptedException {
    story.state.permissions.put("eve", READ);
    story.head("Dockerfile", Texts.ROOT).opened();
    story.works();
    story.calls();
    story.says("eve", "/plimsoll review");
    story.works();
    assertTrue(story.calls().contains("updateCheckRun"));
    assertEquals(1, story.comments().size());
  }

  @Test
  void whatWasThereBeforeIsListedWhenItIsAskedFor() throws InterruptedException {
    story.state.permissions.put("eve", READ);
    story.base("Dockerfile", Texts.ROOT).head("Dockerfile", Texts.ROOT + "# more\n").opened();
    story.works();
    story.says("eve", "/plimsoll review all");
    story.works();
    assertTrue(
        story.check().text().startsWith("**1 older finding in these files"), story.check()::text);
    assertEquals("success: Nothing to fix in 1 container file", story.verdict());
    assertFalse(story.calls().contains("createIssueComment 7"), "the check run says it");
  }

  @Test
  void aPauseOfSomebodyWhoMayKeepsCommentsAway() throws InterruptedException {
    story.state.permissions.put("ben", WRITE);
    story.head("README.md", "Hello\n").opened();
    story.works();
    story.says("ben", "/plimsoll pause");
    story.works();
    story.head("Dockerfile", Texts.ROOT).pushed("a2");
    story.works();
    assertEquals(List.of(), story.comments());
    assertEquals("failure: 1 high in 1 container file", story.verdict());
    story.says("ben", "/plimsoll resume");
    story.works();
    assertEquals(1, story.comments().size());
  }

  @Test
  void peopleMayStillAskOnceItIsMerged() throws InterruptedException {
    story.state.permissions.put("eve", READ);
    story.head("Dockerfile", Texts.ROOT).opened();
    story.becomes(story.pull(PullRequest.State.MERGED, false, List.of()));
    story.forgetWhatWasTold();
    story.says("eve", "/plimsoll explain non-root-user");
    story.works();
    assertTrue(story.calls().contains("createIssueComment 7"));
    assertEquals(List.of(), story.comments());
  }

  @Test
  void somebodyOfWhomGitHubTellsNothingHasNoRight() throws InterruptedException {
    story.head("Dockerfile", EXCUSED).opened();
    story.gitHub.failAt(
        "permission", new Failure.GiveUp(Failure.Reason.NOT_FOUND, 404, "no such user"));
    story.works();
    assertEquals("failure: 1 high in 1 container file", story.verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "WRITE, READ, read, false",
    "WRITE, WRITE, write, true",
    "MAINTAIN, WRITE, write, false",
    "MAINTAIN, WRITE, maintain, true",
    "MAINTAIN, ADMIN, admin, true",
    "ADMIN, WRITE, maintain, false",
    "ADMIN, ADMIN, admin, true"
  })
  void rights(ExceptionSettings.Who asked, Permission.Level level, String role, boolean isEnough) {
    assertEquals(isEnough, Entitlement.covers(new Permission(level, role), asked));
  }
}
