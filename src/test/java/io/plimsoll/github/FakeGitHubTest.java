package io.plimsoll.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FakeGitHubTest {
  private final FakeGitHub gitHub = new FakeGitHub();
  private final InstalledRepository web = InstalledRepository.of(1, 2, "acme", "web");
  private final Reads reads = gitHub.reads(web);
  private final Writes writes = gitHub.writes(web);

  @Test
  void whatIsWrittenCanBeRead() {
    long id = writes.createCheckRun("Plimsoll", "c", report(Optional.empty())).orThrow().id();
    writes.updateCheckRun(id, report(Optional.of(CheckRun.Conclusion.SUCCESS))).orThrow();
    CheckRun run = reads.checkRuns("c", "Plimsoll").orThrow().getFirst();
    assertEquals(Optional.of(CheckRun.Conclusion.SUCCESS), run.conclusion());
    writes.createReview(1, "c", "", List.of(LineComment.on("a", 2, "Text"))).orThrow();
    Comment comment = reads.threads(1).orThrow().getFirst().comments().getFirst();
    assertEquals("Text", comment.body());
    writes.sweep(1, () -> new Sweep(List.of(comment.nodeId()), Map.of())).orThrow();
    assertEquals(List.of(), reads.threads(1).orThrow());
  }

  @Test
  void callsAreWrittenDownAndFailWhenTold() {
    Failure gone = new Failure.GiveUp(Failure.Reason.NOT_FOUND, 404, "gone");
    gitHub.fail(gone);
    assertEquals(new Answer.Failed<>(gone), writes.createIssueComment(1, "Text"));
    writes.createIssueComment(1, "Text").orThrow();
    assertEquals("Text", reads.issueComments(1).orThrow().getFirst().body());
    assertEquals(
        List.of("createIssueComment 1", "createIssueComment 1", "issueComments 1"),
        gitHub.state().calls);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertInstanceOf(Answer.Failed.class, reads.pullRequest(1));
    assertInstanceOf(Answer.Failed.class, writes.updateCheckRun(5, report(Optional.empty())));
    assertEquals(Permission.Level.NONE, reads.permission("max").orThrow().level());
  }

  private static CheckReport report(Optional<CheckRun.Conclusion> conclusion) {
    return CheckReport.of("1", conclusion, "Title", "Summary");
  }
}
