package io.plimsoll.app.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Annotation;
import io.plimsoll.github.Answer;
import io.plimsoll.github.CallObserver;
import io.plimsoll.github.ChangedFile;
import io.plimsoll.github.ChangedFiles;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.CheckRun;
import io.plimsoll.github.Comment;
import io.plimsoll.github.Failure;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.InstalledRepository.Access;
import io.plimsoll.github.LineComment;
import io.plimsoll.github.Permission;
import io.plimsoll.github.Question;
import io.plimsoll.github.Reaction;
import io.plimsoll.github.Reads;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.github.Side;
import io.plimsoll.github.Snapshot;
import io.plimsoll.github.Sweep;
import io.plimsoll.github.WriteLimit;
import io.plimsoll.github.Writes;
import io.plimsoll.github.remote.Keys;
import io.plimsoll.github.remote.RemoteGitHub;
import io.plimsoll.github.remote.RemoteSettings;
import io.plimsoll.source.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The stand-in as our own adapter sees it.
final class StandInGitHubTest {
  private static final String BASE = "FROM alpine:3.22\nRUN true\nCMD [\"a\"]\n";
  private static final String HEAD = "FROM alpine:3.23\nRUN true\nCMD [\"a\"]\n";

  private final StandInGitHub gitHub = StandInGitHub.start();
  private final Repository web =
      gitHub.repository("web", Map.of("Dockerfile", BASE, "k8s/old.yaml", "a: 1\n"));
  private final Pull pull =
      web.prepare(
          "dana",
          Map.of("Dockerfile", HEAD, "k8s/old.yaml", "", "k8s/moved.yaml", "a: 1\n", "x", "y\n"));
  private final RemoteGitHub remote =
      RemoteGitHub.connect(
          new RemoteSettings(
              gitHub.api(),
              "42",
              Keys.read(Keys.PKCS8),
              Duration.ofSeconds(5),
              Duration.ofSeconds(1)),
          WriteLimit.none(),
          CallObserver.none());
  private final InstalledRepository place = InstalledRepository.of(7, web.id, "acme", "web");
  private final Reads reads = remote.reads(place);
  private final Writes writes = remote.writes(place);

  @AfterEach
  void everyCallIsAsGitHubSays() {
    gitHub.close();
  }

  @Test
  void listsFilesAndAnswersTheQuestion() {
    ChangedFiles changed = reads.changedFiles(1).orThrow();
    assertEquals(Optional.of(pull.head), changed.head());
    assertEquals(
        List.of("Dockerfile", "k8s/moved.yaml", "x"),
        changed.files().stream().map(ChangedFile::path).toList());
    assertEquals(Optional.of("k8s/old.yaml"), changed.files().get(1).previousPath());
    Snapshot snapshot =
        reads
            .snapshot(
                new Question(
                    1,
                    web.branches.get("main"),
                    pull.head,
                    List.of(".github/plimsoll.yml", "Dockerfile"),
                    changed.files().stream().map(FileAt::of).toList()))
            .orThrow();
    assertEquals(pull.head, snapshot.pullRequest().head());
    assertEquals(Map.of("Dockerfile", SourceFile.of("Dockerfile", BASE)), snapshot.settings());
    assertEquals(SourceFile.of("Dockerfile", HEAD), snapshot.files().get("Dockerfile"));
    assertEquals(
        changed.files().size(),
        reads.changesBetween(web.branches.get("main"), pull.head).orThrow().files().size());
  }

  @Test
  void keepsCheckRuns() {
    CheckReport begun = CheckReport.of("own-1", Optional.empty(), "Reading", "…");
    long id = writes.createCheckRun("Plimsoll", pull.head, begun).orThrow().id();
    assertEquals("in_progress", pull.checks().getFirst().status);
    Annotation note = new Annotation("Dockerfile", 1, 1, Annotation.Level.WARNING, "T", "M");
    writes
        .updateCheckRun(
            id,
            new CheckReport(
                "own-1",
                Optional.of(CheckRun.Conclusion.FAILURE),
                "Done",
                "Summary",
                "",
                java.util.Collections.nCopies(120, note),
                List.of()))
        .orThrow();
    Check check = pull.checks().getFirst();
    assertEquals("failure", check.conclusion);
    assertEquals(120, check.annotations.size());
    assertEquals("own-1", reads.checkRuns(pull.head, "Plimsoll").orThrow().getFirst().externalId());
    assertEquals(List.of(1), reads.pullRequestsOf(pull.head).orThrow());
    pull.fork = true;
    assertEquals(List.of(1), reads.pullRequestsOf(pull.head).orThrow());
  }

  @Test
  void keepsReviewsAndFollowsTheirLines() {
    LineComment comment = new LineComment("Dockerfile", 1, 3, Side.RIGHT, "Here");
    writes.createReview(1, pull.head, "", List.of(comment)).orThrow();
    long onFile = writes.createFileComment(1, pull.head, "x", "About it").orThrow();
    Remark thread = pull.threads().getFirst();
    writes.reply(1, pull.head, "Dockerfile", thread.id, "More").orThrow();
    pull.push(Map.of("Dockerfile", "# first\n" + HEAD));
    ReviewThread read = reads.threads(1).orThrow().getFirst();
    assertEquals(4, read.line().orElseThrow());
    assertEquals(2, read.comments().size());
    ReviewThread about = reads.threads(1).orThrow().getLast();
    assertEquals(onFile, about.comments().getFirst().id());
    List<String> all =
        Stream.of(read, about)
            .flatMap(one -> one.comments().stream())
            .map(Comment::nodeId)
            .toList();
    assertEquals(Map.of(), writes.sweep(3, () -> new Sweep(all, Map.of())).orThrow().failures());
    assertEquals(List.of(), reads.threads(1).orThrow());
    assertEquals(1, reads.reviews(1).orThrow().size());
  }

  @Test
  void refusesACommentOutsideTheDiff() {
    LineComment comment = LineComment.on("Dockerfile", 99, "Nowhere");
    var failed =
        assertInstanceOf(
            Answer.Failed.class, writes.createReview(1, pull.head, "", List.of(comment)));
    assertTrue(failed.failure() instanceof Failure.GiveUp);
    assertEquals(List.of(), pull.reviews);
  }

  @Test
  void lettingACommandBeAnsweredNeedsItsOwnPermission() {
    Remark said = pull.talk().comment("mia", "/plimsoll help");
    assertEquals("mia", reads.issueComment(said.id).orThrow().author());
    assertInstanceOf(Answer.Failed.class, writes.reactToIssueComment(said.id, Reaction.EYES));
    remote.writes(place.with(Access.COMMAND)).reactToIssueComment(said.id, Reaction.EYES);
    assertEquals(List.of("eyes"), said.reactionsOf(Person.APP));
    long answer = writes.createIssueComment(1, "Help").orThrow();
    assertTrue(
        reads.issueComments(1).orThrow().stream().anyMatch(c -> c.id() == answer && c.ours()));
    assertEquals("Help", pull.replies().getFirst().body);
    assertEquals(Permission.Level.WRITE, reads.permission("mia").orThrow().level());
  }

  @Test
  void failsWhenTold() {
    for (Fault fault : Fault.passing()) {
      gitHub.faults().on("GRAPHQL query", fault, 1);
      var failed = assertInstanceOf(Answer.Failed.class, reads.pullRequest(1), fault.name());
      assertInstanceOf(Failure.Retry.class, failed.failure(), fault.name());
      assertTrue(gitHub.faults().isOver());
    }
    reads.pullRequest(1).orThrow();
  }

  @Test
  void aFaultBehindTheEffectLeavesIt() {
    gitHub.faults().on("POST /repos/{owner}/{repo}/check-runs", Fault.APPLIED, 1);
    CheckReport begun = CheckReport.of("own-1", Optional.empty(), "Reading", "…");
    assertInstanceOf(Answer.Failed.class, writes.createCheckRun("Plimsoll", pull.head, begun));
    assertEquals(1, pull.checks().size());
    assertEquals(
        Map.of(
            "POST /app/installations/{installation_id}/access_tokens", 1,
            "POST /repos/{owner}/{repo}/check-runs", 1),
        gitHub.counts());
  }

  @Test
  void tellsWhatItCouldNotDeliver() {
    pull.push(Map.of("Dockerfile", BASE));
    var page = remote.app().deliveries(Optional.empty(), true).orThrow();
    assertEquals("pull_request", page.deliveries().getFirst().event());
    assertEquals("acme", remote.app().installations().orThrow().getFirst().account());
    assertEquals("plimsoll", remote.app().identity().orThrow().slug());
    remote.app().redeliver(page.deliveries().getFirst().id()).orThrow();
  }
}
