package io.plimsoll.app.job;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.plimsoll.app.command.Commander;
import io.plimsoll.app.event.Happening;
import io.plimsoll.app.event.Telling;
import io.plimsoll.facts.Known;
import io.plimsoll.github.ChangedFile;
import io.plimsoll.github.ChangedFiles;
import io.plimsoll.github.CheckReport;
import io.plimsoll.github.CheckRun;
import io.plimsoll.github.Comment;
import io.plimsoll.github.FakeGitHub;
import io.plimsoll.github.FakeState;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Review;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.inbox.Fence;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Run;
import io.plimsoll.inbox.Standing;
import io.plimsoll.inbox.StoreAddress;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.Settings;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.scan.Formats;
import io.plimsoll.scan.Scanner;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/// A repository with a pull request, a GitHub in memory, a store in a temporary folder, and the
/// worker; what a test tells, the worker does.
///
/// `story.base("Dockerfile", "…").head("Dockerfile", "…").opened(); story.works();`
final class Story implements AutoCloseable {
  static final int NUMBER = 7;
  static final long REPOSITORY = 17;
  static final Happening.Origin ORIGIN = new Happening.Origin(9, REPOSITORY, "acme", "shop");
  private static final RuleNames NAMES =
      RuleNames.of(Catalogue.rules().stream().map(Rule::card).toList());

  final FakeGitHub gitHub = new FakeGitHub();
  final FakeState state = gitHub.state();
  final Inbox inbox;
  final Worker worker;
  Fence fence = _ -> new Standing.Current();
  private final Map<String, String> before = new TreeMap<>();
  private final Map<String, String> after = new TreeMap<>();
  private final List<Happening> told = new ArrayList<>();
  private Instant now = Instant.parse("2027-03-01T09:00:00Z");
  private final String base = commit("b1");
  private String head = commit("a1");
  private int attempt = 1;

  Story() {
    inbox = Inbox.open(new StoreAddress.Embedded(folder()), () -> now);
    Commander commander = new Commander(gitHub, inbox, NAMES, "plimsoll", () -> now);
    worker = new Worker(gitHub, inbox, commander, NAMES, () -> now, "https://github.com", "1.0.0");
  }

  private static java.nio.file.Path folder() {
    try {
      return Files.createTempDirectory("plimsoll-job-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file of the base, and of the head until the head says otherwise.
  Story base(String path, String text) {
    before.put(path, text);
    after.put(path, text);
    return this;
  }

  /// A file of the head.
  Story head(String path, String text) {
    after.put(path, text);
    return this;
  }

  Story deleted(String path) {
    after.remove(path);
    return this;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Story attempt(int number) {
    attempt = number;
    return this;
  }

  /// The pull request is opened, or pushed to, with what its files are now.
  Story opened() {
    pushed(head.substring(0, 2));
    return this;
  }

  /// A commit's full name.
  static String commit(String two) {
    return two.repeat(20);
  }

  /// @param two how the commit's name begins, and goes on
  void pushed(String two) {
    head = commit(two);
    state.files.put(base, texts(before));
    state.files.put(head, texts(after));
    List<ChangedFile> files = changed();
    state.changedFiles.put(
        String.valueOf(NUMBER),
        new ChangedFiles(Optional.of(head), Optional.empty(), files, files.size() < 3_000));
    state.pullRequests.put(NUMBER, pull(PullRequest.State.OPEN, false, List.of()));
    tell(
        new Happening.PullRequestChanged(
            ORIGIN, NUMBER, "synchronize", head, "main", base, Optional.empty(), now));
  }

  /// GitHub says that the pull request stands so.
  void becomes(PullRequest other) {
    state.pullRequests.put(NUMBER, other);
  }

  PullRequest authoredByBot() {
    return pull(PullRequest.State.OPEN, false, List.of(), true, after.size());
  }

  PullRequest withFiles(int counted) {
    return pull(PullRequest.State.OPEN, false, List.of(), false, counted);
  }

  /// A file of the head is another one than its text says.
  void replaceInHead(FileVersion version) {
    Map<String, FileVersion> files = new HashMap<>(texts(after));
    files.put(version.path(), version);
    state.files.put(head, files);
  }

  PullRequest pull(PullRequest.State life, boolean draft, List<String> labels) {
    return pull(life, draft, labels, false, after.size());
  }

  private PullRequest pull(
      PullRequest.State life, boolean draft, List<String> labels, boolean isBot, int counted) {
    return new PullRequest(
        "PR", 1, NUMBER, life, draft, false, head, "main", base, false, "ann", isBot, labels,
        counted);
  }

  /// GitHub has another head than the list of files and the events say.
  void moved(String two) {
    String listed = head;
    head = commit(two);
    state.files.put(head, texts(after));
    state.pullRequests.put(NUMBER, pull(PullRequest.State.OPEN, false, List.of()));
    head = listed;
  }

  void rerequested(String two) {
    tell(new Happening.Rerequested(ORIGIN, OptionalInt.of(NUMBER), commit(two), Optional.empty()));
  }

  /// Does something once, right after a call of this name.
  void onCall(String call, Runnable effect) {
    gitHub.afterwards(call, effect);
  }

  List<ReviewThread> threads() {
    return state.threads.getOrDefault(NUMBER, List.of());
  }

  List<Review> reviews() {
    return state.reviews.getOrDefault(NUMBER, List.of());
  }

  /// Somebody writes below the pull request.
  void says(String person, String text) {
    long id = state.nextId();
    state.comments.put(id, new Comment("C" + id, id, false, person, false, text, now, false));
    tell(
        new Happening.Commented(
            ORIGIN,
            NUMBER,
            Happening.CommentKind.ISSUE,
            id,
            person,
            false,
            text,
            OptionalLong.empty()));
  }

  /// The texts that stand below the pull request and are ours.
  List<String> replies() {
    return state.below.getOrDefault(NUMBER, List.of()).stream()
        .flatMap(id -> Optional.ofNullable(state.comments.get(id)).stream())
        .filter(Comment::ours)
        .map(Comment::body)
        .toList();
  }

  void tell(Happening happening) {
    told.add(happening);
  }

  /// The rows of the pull request's files.
  List<ChangedFile> listed() {
    return Optional.ofNullable(state.changedFiles.get(String.valueOf(NUMBER)))
        .orElseThrow()
        .files();
  }

  void forgetWhatWasTold() {
    told.clear();
  }

  /// The fingerprint under which a rule's finding would be excused.
  String fingerprintOf(String rule) {
    Settings settings = Settings.defaults();
    List<FileChange> files = new ArrayList<>();
    after.forEach((path, text) -> files.add(FileChange.added(SourceFile.of(path, text))));
    return new Scanner(Formats.of(settings), Catalogue.rules(), NAMES)
            .scan(new Change(files), settings, Known.on(LocalDate.ofInstant(now, ZoneOffset.UTC)))
            .findings()
            .stream()
            .filter(finding -> finding.rule().equals(rule))
            .findFirst()
            .orElseThrow()
            .fingerprint();
  }

  /// The worker runs once for what was told; for the pull request as it stands where nothing was.
  Outcome works() throws InterruptedException {
    if (told.isEmpty()) {
      tell(
          new Happening.PullRequestChanged(
              ORIGIN, NUMBER, "reopened", head, "main", base, Optional.empty(), now));
    }
    return works(JobKey.pullRequest(REPOSITORY, NUMBER), Optional.of(head));
  }

  Outcome works(JobKey key, Optional<String> newest) throws InterruptedException {
    List<io.plimsoll.inbox.Pending> pending = new ArrayList<>();
    told.forEach(one -> pending.add(Telling.of("d" + pending.size(), one)));
    Outcome outcome = worker.run(new Run(key, attempt, newest, pending, head -> fence.check(head)));
    if (outcome instanceof Outcome.Done) {
      told.clear();
    }
    return outcome;
  }

  /// The calls made since the last look, in the order of their names where they may overlap.
  List<String> calls() {
    List<String> calls =
        state.calls.stream()
            .map(call -> call.replaceAll("([0-9a-f]{2})\\1{19}", "$1").replaceAll(" 30{5,}.*", ""))
            .toList();
    state.calls.clear();
    return calls;
  }

  /// What the only check run of a commit shows.
  CheckReport check(String two) {
    String commit = commit(two);
    List<CheckRun> runs =
        state.checkRuns.values().stream().filter(run -> run.commit().equals(commit)).toList();
    if (runs.size() != 1) {
      throw new AssertionError("one check run of " + commit + " expected: " + runs);
    }
    return Optional.ofNullable(state.reports.get(runs.getFirst().id())).orElseThrow();
  }

  CheckReport check() {
    return check(head.substring(0, 2));
  }

  /// `success: Nothing to fix in 1 container file`.
  String verdict() {
    CheckReport report = check();
    String word =
        report
            .conclusion()
            .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
            .orElse("in progress");
    return word + ": " + report.title();
  }

  /// The first lines of our threads, with their places.
  List<String> comments() {
    return state.threads.getOrDefault(NUMBER, List.of()).stream().map(Story::line).toList();
  }

  private static String line(ReviewThread thread) {
    String place = thread.line().isPresent() ? ":" + thread.line().getAsInt() : "";
    String title = thread.comments().getFirst().body().lines().findFirst().orElse("");
    return thread.path() + place + " " + title;
  }

  private static Map<String, FileVersion> texts(Map<String, String> files) {
    Map<String, FileVersion> texts = new HashMap<>();
    files.forEach((path, text) -> texts.put(path, SourceFile.of(path, text)));
    return texts;
  }

  private List<ChangedFile> changed() {
    List<ChangedFile> files = new ArrayList<>();
    Map<String, String> all = new TreeMap<>(before);
    all.putAll(after);
    all.keySet().stream()
        .filter(path -> !before.getOrDefault(path, "").equals(after.getOrDefault(path, "")))
        .forEach(path -> files.add(row(path)));
    return files;
  }

  private ChangedFile row(String path) {
    String old = before.getOrDefault(path, "");
    String text = after.getOrDefault(path, "");
    ChangedFile.Status status =
        !before.containsKey(path)
            ? ChangedFile.Status.ADDED
            : after.containsKey(path) ? ChangedFile.Status.MODIFIED : ChangedFile.Status.REMOVED;
    return new ChangedFile(
        path, Optional.empty(), status, "blob-" + path, 1, 1, Optional.of(patch(old, text)));
  }

  private static String patch(String old, String text) {
    List<String> from = old.lines().toList();
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a", "b", from, DiffUtils.diff(from, text.lines().toList()), 3);
    return String.join("\n", lines.stream().skip(2).toList())
        .replace("@@ -1,0 ", "@@ -0,0 ")
        .replace(" +1,0 @@", " +0,0 @@");
  }

  @Override
  public void close() {
    inbox.close();
  }
}
