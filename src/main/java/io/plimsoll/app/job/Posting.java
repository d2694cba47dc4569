package io.plimsoll.app.job;

import io.plimsoll.app.command.Posted;
import io.plimsoll.github.CheckRun;
import io.plimsoll.github.Reads;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.policy.ReviewSettings;
import io.plimsoll.review.Closing;
import io.plimsoll.review.Markdown;
import io.plimsoll.review.Review;
import io.plimsoll.review.ReviewComment;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.NotChecked;
import io.plimsoll.scan.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Says what there is to say of a pull request: comments, old comments cleaned up at the same time,
/// and then the check run with links to them.
final class Posting {
  private final Tools tools;
  private final Reviewer reviewer;
  private final ScannedPull pull;
  private final Reads reads;
  private final Pen pen;
  private final Checks checks;
  private final Stopwatch stopwatch;

  Posting(
      Tools tools,
      Reviewer reviewer,
      ScannedPull pull,
      Reads reads,
      Pen pen,
      Checks checks,
      Stopwatch stopwatch) {
    this.tools = tools;
    this.reviewer = reviewer;
    this.pull = pull;
    this.reads = reads;
    this.pen = pen;
    this.checks = checks;
    this.stopwatch = stopwatch;
  }

  /// Says it.
  ///
  /// @param isAsked whether somebody wants to know if anything is new
  Posted post(Parallel parallel, Told told, boolean isAsked) {
    Optional<String> before = isAsked ? title() : Optional.empty();
    SettingsChange settings = SettingsChange.of(tools, reviewer, pull);
    Memory memory = new Memory(tools.inbox().said(), reviewer.target(), pull.threads());
    Set<String> said = memory.fingerprints();
    Review review = reviewer.compose(pull, said, remarks(settings));
    Coming<Set<String>> cleaned = parallel.begin(clean(review, settings, memory));
    Poster poster = new Poster(pen, reads, pull.state().number(), head(), memory);
    List<ReviewComment> comments = new ArrayList<>(review.comments());
    comments.addAll(unsaid(settings, said));
    poster.post(comments);
    Set<String> gone = cleaned.await();
    Map<String, String> anchors =
        new HashMap<>(
            Spoken.anchors(
                pull.threads().stream().filter(one -> !gone.contains(one.nodeId())).toList()));
    anchors.putAll(poster.anchors());
    io.plimsoll.review.CheckRun shown =
        review.checkRun(
            new Closing(addresses(anchors), poster.refused(), Optional.of(stopwatch.elapsed())));
    String older = told.wantsOlder() ? review.older() : "";
    checks.complete(
        head(), shown, older, SettingsChange.isWorrying(reviewer.holding()), reviewer.phrases());
    boolean isSameTitle = before.filter(shown.title()::equals).isPresent();
    return new Posted(!gone.isEmpty() || !comments.isEmpty() || !isSameTitle, shown.title());
  }

  /// What the check run says now.
  private Optional<String> title() {
    return reads.checkRuns(head(), CheckKeeper.NAME).orThrow().stream()
        .filter(run -> run.conclusion().isPresent())
        .map(CheckRun::title)
        .findFirst();
  }

  private List<String> remarks(SettingsChange settings) {
    List<String> remarks = new ArrayList<>();
    new SettingsNotes(reviewer.phrases(), tools.web())
        .errors(pull.layers())
        .ifPresent(remarks::add);
    settings.preview().ifPresent(remarks::add);
    tools
        .inbox()
        .pauses()
        .find(reviewer.target().id(), reviewer.target().number())
        .map(pause -> Map.of("person", Markdown.code(pause.person())))
        .ifPresent(facts -> remarks.add(reviewer.phrases().say("check.paused", facts)));
    return remarks;
  }

  private List<ReviewComment> unsaid(SettingsChange settings, Set<String> said) {
    boolean isQuiet =
        reviewer.isSilent() || pull.settings().review().post() == ReviewSettings.Post.NONE;
    return settings
        .comment()
        .filter(comment -> !isQuiet)
        .filter(comment -> comment.marker().fingerprints().stream().noneMatch(said::contains))
        .stream()
        .toList();
  }

  /// Sets about cleaning up. What is cleaned up may be said again when it comes back, so it is
  /// forgotten first: a run that ends in between sees the comment and knows it again.
  ///
  /// @return what cleans up, and gives the nodes of the threads
  private Supplier<Set<String>> clean(Review review, SettingsChange settings, Memory memory) {
    if (!pull.settings().review().cleanUpFixed()) {
      return Set::of;
    }
    Set<String> own =
        settings.comment().map(one -> one.marker().fingerprints()).stream()
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    Set<String> unread =
        pull.report().notChecked().stream()
            .map(NotChecked::path)
            .collect(Collectors.toUnmodifiableSet());
    Set<String> left = union(findings(), own);
    List<ReviewThread> stale =
        Cleaner.stale(pull.threads(), union(review.commented(), own), unread);
    memory.settled(stale);
    memory.keepOnly(one -> left.contains(one.fingerprint()) || unread.contains(one.path()));
    Cleaner cleaner = new Cleaner(pen, reads, reviewer.intake(), tools.clock(), reviewer.phrases());
    return () -> cleaner.clean(stale);
  }

  /// Fingerprints of all that the head has.
  private Set<String> findings() {
    return pull.report().findings().stream()
        .filter(one -> one.status() != Status.FIXED)
        .map(Finding::fingerprint)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private Map<String, String> addresses(Map<String, String> anchors) {
    String home =
        "%s/%s/pull/%d".formatted(tools.web(), pull.repository().fullName(), pull.state().number());
    return anchors.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> home + one.getValue()));
  }

  private String head() {
    return pull.state().head();
  }
}
