package io.plimsoll.github.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.github.Annotation;
import io.plimsoll.github.Answer.Failed;
import io.plimsoll.github.AppIdentity;
import io.plimsoll.github.ChangedFile;
import io.plimsoll.github.ChangedFiles;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.CheckRun;
import io.plimsoll.github.Comment;
import io.plimsoll.github.Created;
import io.plimsoll.github.Delivery;
import io.plimsoll.github.DeliveryPage;
import io.plimsoll.github.Done;
import io.plimsoll.github.Failure;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.GitHub;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.InstalledRepository.Access;
import io.plimsoll.github.LineComment;
import io.plimsoll.github.Permission;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Question;
import io.plimsoll.github.Reaction;
import io.plimsoll.github.Reads;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.github.Side;
import io.plimsoll.github.Snapshot;
import io.plimsoll.github.Sweep;
import io.plimsoll.github.Swept;
import io.plimsoll.github.WriteLimit;
import io.plimsoll.github.Writes;
import io.plimsoll.source.FileMode;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The adapter against a strict GitHub on the loopback interface, over real sockets. Skipped where
/// `GHSIM` names no program.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StandInTest {
  private StandIn standIn;
  private RemoteGitHub gitHub;
  private InstalledRepository repository;
  private Reads reads;
  private Writes writes;
  private final CallLog log = new CallLog();

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    Optional<Path> program = StandIn.program();
    if (program.isEmpty()) {
      System.err.println("StandInTest skipped: GHSIM names no program");
    }
    Assumptions.assumeTrue(program.isPresent(), "GHSIM names no program");
    standIn = StandIn.serve(program.get(), Scenario.write(folder));
    gitHub = RemoteGitHub.connect(standIn.settings(), WriteLimit.none(), log);
    repository = standIn.repository();
    reads = gitHub.reads(repository);
    writes = gitHub.writes(repository);
    standIn.ask("open", Map.of());
  }

  @AfterAll
  void stop() {
    if (standIn != null) {
      standIn.close();
    }
  }

  @AfterEach
  void nothingIsHeldAgainstUs() {
    assertEquals(List.of(), standIn.violations());
  }

  @Test
  void readsTheListOfFiles() {
    ChangedFiles changed = reads.changedFiles(1).orThrow();
    assertEquals(Optional.of(pullRequest().head()), changed.head());
    assertTrue(changed.complete());
    assertEquals(
        List.of(
            ".github/plimsoll.yml",
            "Dockerfile",
            "Dockerfile.link",
            "gone.yaml",
            "k8s/binary.yaml",
            "k8s/large.yaml",
            "k8s/latin.yaml",
            "k8s/long.yaml",
            "k8s/moved.yaml",
            "run.sh"),
        changed.files().stream().map(ChangedFile::path).sorted().toList());
    ChangedFile moved = file(changed, "k8s/moved.yaml");
    assertEquals(Optional.of("k8s/old.yaml"), moved.previousPath());
    assertEquals(ChangedFile.Status.RENAMED, moved.status());
  }

  @Test
  void readsAllInOneQuestion() {
    ChangedFiles changed = reads.changedFiles(1).orThrow();
    List<FileAt> files =
        changed.files().stream()
            .filter(file -> file.status() != ChangedFile.Status.REMOVED)
            .map(FileAt::of)
            .toList();
    PullRequest now = pullRequest();
    log.clear();
    Snapshot snapshot =
        reads
            .snapshot(
                new Question(
                    1, now.base(), now.head(), List.of(".github/plimsoll.yml", "no.yml"), files))
            .orThrow();
    assertEquals(now, snapshot.pullRequest());
    assertEquals(
        Map.of(".github/plimsoll.yml", SourceFile.of(".github/plimsoll.yml", "language: de\n")),
        snapshot.settings());
    Map<String, FileVersion> read = snapshot.files();
    assertEquals(9, read.size());
    assertEquals(
        SourceFile.of("Dockerfile", "FROM alpine:3\nRUN true\nCMD [\"a\"]"),
        read.get("Dockerfile"));
    assertEquals(
        FileMode.EXECUTABLE, assertInstanceOf(SourceFile.class, read.get("run.sh")).mode());
    assertEquals(
        "name: Ærø\n", assertInstanceOf(SourceFile.class, read.get("k8s/latin.yaml")).text());
    assertEquals(
        630_000, assertInstanceOf(SourceFile.class, read.get("k8s/long.yaml")).text().length());
    assertEquals(unread("Dockerfile.link", Unread.Reason.SYMLINK), read.get("Dockerfile.link"));
    assertEquals(unread("k8s/binary.yaml", Unread.Reason.BINARY), read.get("k8s/binary.yaml"));
    assertEquals(unread("k8s/large.yaml", Unread.Reason.TOO_LARGE), read.get("k8s/large.yaml"));
    assertEquals(
        Map.of("POST /graphql 200", 1, "GET /repos/{owner}/{repo}/git/blobs/{} 200", 2),
        log.counts());
  }

  @Test
  void comparesCommits() {
    PullRequest now = pullRequest();
    ChangedFiles compared = reads.changesBetween(now.base(), now.head()).orThrow();
    assertEquals(Optional.of(now.base()), compared.mergeBase());
    assertEquals(10, compared.files().size());
    Map<String, FileVersion> base =
        reads.files(now.base(), List.of(FileAt.path("gone.yaml"), FileAt.path("no"))).orThrow();
    assertEquals(Map.of("gone.yaml", SourceFile.of("gone.yaml", "gone: 1\n")), base);
  }

  @Test
  void aCheckRunGrowsByItsAnnotations() {
    String head = pullRequest().head();
    CheckReport begun = CheckReport.of("run-1", Optional.empty(), "Reading", "…");
    long id = writes.createCheckRun("Plimsoll", head, begun).orThrow().id();
    List<Annotation> notes =
        IntStream.rangeClosed(1, 120)
            .mapToObj(line ->
                new Annotation("Dockerfile", 1, 1, Annotation.Level.WARNING, "Note " + line, "Why"))
            .toList();
    log.clear();
    writes
        .updateCheckRun(
            id,
            new CheckReport(
                "run-1",
                Optional.of(CheckRun.Conclusion.FAILURE),
                "Done",
                "Summary",
                "Text",
                notes,
                List.of()))
        .orThrow();
    assertEquals(Map.of("PATCH /repos/{owner}/{repo}/check-runs/{} 200", 3), log.counts());
    assertEquals(
        List.of(
            new CheckRun(
                id,
                "Plimsoll",
                head,
                "run-1",
                Optional.of(CheckRun.Conclusion.FAILURE),
                "ghsim-app",
                "Done")),
        reads.checkRuns(head, "Plimsoll").orThrow());
  }

  @Test
  void aReviewBeginsThreadsThatAreAnsweredAndDeleted() {
    String head = pullRequest().head();
    String body = "Here\n```suggestion\nFROM alpine:3.23\n```\n";
    long review =
        writes
            .createReview(
                1,
                head,
                "",
                List.of(
                    new LineComment("Dockerfile", 1, 2, Side.RIGHT, body),
                    LineComment.on("run.sh", 1, "One line")))
            .orThrow();
    long onFile = writes.createFileComment(1, head, "run.sh", "About the file").orThrow();
    Comment line = onRunSh(reads.threads(1).orThrow());
    long single = line.id();
    writes.reply(1, head, "run.sh", single, "More").orThrow();
    Sweep edit = new Sweep(List.of(), Map.of(line.nodeId(), "Edited"));
    assertEquals(Map.of(), writes.sweep(1, () -> edit).orThrow().failures());
    writes.reactToReviewComment(single, Reaction.EYES).orThrow();
    standIn.ask("comment", Map.of("user", "max", "body", "No", "in_reply_to", onFile));

    List<ReviewThread> threads = reads.threads(1).orThrow();
    assertEquals(3, threads.size());
    ReviewThread about = thread(threads, onFile);
    assertTrue(about.aboutFile() && about.hasReply());
    Comment edited = thread(threads, single).comments().getFirst();
    assertTrue(edited.ours() && edited.edited());
    assertEquals("Edited", edited.body());
    assertTrue(
        reads.reviews(1).orThrow().stream()
            .anyMatch(r -> r.id() == review && r.author().equals("ghsim-app[bot]")));

    List<String> all =
        threads.stream()
            .flatMap(thread -> thread.comments().stream())
            .filter(Comment::ours)
            .map(Comment::nodeId)
            .toList();
    log.clear();
    Sweep everything = new Sweep(all, Map.of());
    assertEquals(Map.of(), writes.sweep(3, () -> everything).orThrow().failures());
    assertEquals(Map.of(), writes.sweep(3, () -> everything).orThrow().failures());
    assertEquals(Map.of("POST /graphql 200", 2), log.counts());
    assertEquals(List.of(), reads.threads(1).orThrow());
  }

  @Test
  void answersBelowThePullRequest() {
    JsonNode asked = standIn.ask("comment", Map.of("user", "max", "body", "/plimsoll help"));
    long question = asked.path("id").asLong();
    Comment comment = reads.issueComment(question).orThrow();
    assertEquals("max", comment.author());
    assertTrue(!comment.ours() && !comment.edited() && !comment.authorIsBot());
    Writes commands = gitHub.writes(repository.with(Access.COMMAND));
    commands.reactToIssueComment(question, Reaction.EYES).orThrow();
    long answer = commands.createIssueComment(1, "Help").orThrow();
    assertTrue(
        reads.issueComments(1).orThrow().stream()
            .anyMatch(c -> c.id() == answer && c.ours() && c.body().equals("Help")));
    assertEquals(
        new Permission(Permission.Level.WRITE, "maintain"), reads.permission("max").orThrow());
    assertEquals(Permission.Level.READ, reads.permission("rob").orThrow().level());
  }

  /// Ten files with three of ours, five comments and two fixed ones take no more than seven calls
  /// with a cold token.
  @Test
  void aReviewTakesFewCalls() {
    CallLog cold = new CallLog();
    GitHub fresh = RemoteGitHub.connect(standIn.settings(), WriteLimit.none(), cold);
    Reads read = fresh.reads(repository);
    Writes write = fresh.writes(repository);
    List<ChangedFile> files = read.changedFiles(1).orThrow().files();
    String head = pullRequest().head();
    List<FileAt> ours = List.of(FileAt.of(files.get(1)), FileAt.of(files.get(8)));
    Snapshot snapshot =
        read.snapshot(new Question(1, head, head, List.of(".github/plimsoll.yml"), ours)).orThrow();
    CheckReport begun = CheckReport.of("run-2", Optional.empty(), "Reading", "…");
    Created run = write.createCheckRun("Plimsoll", head, begun).orThrow();
    LineComment fixed = LineComment.on("run.sh", 1, "One");
    LineComment answered = LineComment.on("run.sh", 1, "Two");
    write.createReview(1, head, "", List.of(fixed, answered)).orThrow();
    CheckReport done =
        CheckReport.of("run-2", Optional.of(CheckRun.Conclusion.SUCCESS), "Done", "Good");
    Sweep.Completion last = new Sweep.Completion(snapshot.repository(), run.nodeId(), done);
    Swept swept = write.sweep(3, () -> changes(read.threads(1).orThrow()).with(last)).orThrow();
    assertEquals(Map.of(), swept.failures());
    assertEquals("Done", reads.checkRuns(head, "Plimsoll").orThrow().getFirst().title());
    assertEquals(
        List.of("Settled"),
        reads.threads(1).orThrow().stream()
            .map(thread -> thread.comments().getFirst().body())
            .toList());
    assertEquals(7, cold.size());
  }

  private static Sweep changes(List<ReviewThread> now) {
    Map<String, List<String>> byBody =
        now.stream()
            .map(thread -> thread.comments().getFirst())
            .collect(
                Collectors.groupingBy(
                    Comment::body, Collectors.mapping(Comment::nodeId, Collectors.toList())));
    String second = byBody.getOrDefault("Two", List.of()).getFirst();
    return new Sweep(byBody.getOrDefault("One", List.of()), Map.of(second, "Settled"));
  }

  /// GitHub may do what it is asked for and fail to say so.
  @Test
  void aWriteWhoseAnswerIsLostMayHaveHappened() {
    String head = pullRequest().head();
    standIn.ask(
        "faults",
        Map.of("match", "POST /repos/*/check-runs", "status", 502, "times", 1, "after", "apply"));
    CheckReport report = CheckReport.of("lost", Optional.empty(), "Lost", "…");
    Failed<?> lost = assertInstanceOf(Failed.class, writes.createCheckRun("Lost", head, report));
    assertEquals(
        Failure.Cause.SERVER, assertInstanceOf(Failure.Retry.class, lost.failure()).cause());
    assertEquals(
        List.of("lost"),
        reads.checkRuns(head, "Lost").orThrow().stream().map(CheckRun::externalId).toList());
  }

  @Test
  void theAppKnowsItself() {
    AppIdentity app = gitHub.app().identity().orThrow();
    assertEquals("ghsim-app", app.slug());
    assertEquals("acme", gitHub.app().installations().orThrow().getFirst().account());
    assertEquals(false, gitHub.app().installation(repository.installation()).orThrow().suspended());
    DeliveryPage page = gitHub.app().deliveries(Optional.empty(), true).orThrow();
    Delivery opened =
        page.deliveries().stream()
            .filter(delivery -> delivery.action().equals(Optional.of("opened")))
            .findFirst()
            .orElseThrow();
    assertEquals("pull_request", opened.event());
    assertEquals(repository.id(), opened.repository());
    assertEquals(Done.DONE, gitHub.app().redeliver(opened.id()).orThrow());
  }

  @Test
  void aCommentOutsideTheDiffIsInvalidAndNothingIsPosted() {
    String head = pullRequest().head();
    var refused =
        assertInstanceOf(
            Failed.class,
            writes.createReview(1, head, "", List.of(LineComment.on("Dockerfile", 99, "No"))));
    var failure = assertInstanceOf(Failure.GiveUp.class, refused.failure());
    assertEquals(Failure.Reason.INVALID, failure.reason());
    assertEquals(
        List.of("anchor Dockerfile:-99: Line could not be resolved"), standIn.violations());
    standIn.forget();
  }

  private PullRequest pullRequest() {
    return reads.pullRequest(1).orThrow();
  }

  private static Comment onRunSh(List<ReviewThread> threads) {
    return threads.stream()
        .filter(thread -> thread.path().equals("run.sh") && !thread.aboutFile())
        .findFirst()
        .orElseThrow()
        .comments()
        .getFirst();
  }

  private static ReviewThread thread(List<ReviewThread> threads, long comment) {
    return threads.stream()
        .filter(thread -> thread.comments().getFirst().id() == comment)
        .findFirst()
        .orElseThrow();
  }

  private static ChangedFile file(ChangedFiles changed, String path) {
    return changed.files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static Unread unread(String path, Unread.Reason reason) {
    return new Unread(path, reason);
  }
}
