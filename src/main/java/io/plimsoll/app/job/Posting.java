package io.plimsoll.app.job;

import io.plimsoll.app.command.Aftermath;
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
  /// @param asked what people asked for by commands
  Posted post(Parallel parallel, Told told, Aftermath asked) {
    Optional<String> before = asked.later().isEmpty() ? Optional.empty() : title();
    SettingsChange settings = SettingsChange.of(tools, reviewer, pull);
    Memory memory = new Memory(tools.inbox().said(), reviewer.target(), pull.threads());
    Set<String> said = memory.fingerprints();
    Review review = reviewer.compose(pull, said, remarks(settings));
    Cleaner cleaner = cleaner(review, settings, memory);
    Finish finish = new Finish(pen, checks, cleaner, reviewer.intake(), reviewer.phrases());
    Coming<Boolean> cleaned = finish.isOneCall() ? () -> true : parallel.start(cleaner::clean);
    Poster poster = new Poster(pen, reads, pull.state().number(), head(), memory);
    List<ReviewComment> comments = new ArrayList<>(review.comments());
    comments.addAll(unsaid(settings, said));
    poster.post(comments);
    cleaned.await();
    String older = told.wantsOlder() || asked.showsOlder() ? review.older() : "";
    boolean isWorrying = settings.isWorrying(reviewer.holding());
    finish.finish(
        now -> new Last(review.checkRun(closing(poster, cleaner.stale(), now)), older, isWorrying));
    String title = review.checkRun().title();
    boolean isSameTitle = before.filter(title::equals).isPresent();
    boolean isQuiet = cleaner.stale().isEmpty() && comments.isEmpty() && !asked.showsOlder();
    return new Posted(!isQuiet || !isSameTitle, title);
  }

  /// What is known once all is posted.
  ///
  /// @param gone nodes of threads that are cleaned up
  /// @param now our threads where they were just read: they know the comments by themselves, and
  ///   not by their review
  private Closing closing(Poster poster, Set<String> gone, List<ReviewThread> now) {
    Map<String, String> anchors = new HashMap<>(anchors(pull.threads(), gone));
    anchors.putAll(poster.anchors());
    anchors.putAll(anchors(now, gone));
    return new Closing(addresses(anchors), poster.refused(), Optional.of(stopwatch.elapsed()));
  }

  private static Map<String, String> anchors(List<ReviewThread> threads, Set<String> gone) {
    return Spoken.anchors(threads.stream().filter(one -> !gone.contains(one.nodeId())).toList());
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
  private Cleaner cleaner(Review review, SettingsChange settings, Memory memory) {
    List<ReviewThread> stale =
        pull.settings().review().cleanUpFixed() ? stale(review, settings, memory) : List.of();
    return new Cleaner(pen, reads, reviewer.intake(), reviewer.phrases(), stale);
  }

  private List<ReviewThread> stale(Review review, SettingsChange settings, Memory memory) {
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
    return stale;
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
