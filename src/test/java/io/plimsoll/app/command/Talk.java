package io.plimsoll.app.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import io.plimsoll.app.event.Happening;
import io.plimsoll.app.event.Happening.CommentKind;
import io.plimsoll.app.event.Happening.Commented;
import io.plimsoll.github.Comment;
import io.plimsoll.github.FakeGitHub;
import io.plimsoll.github.FakeState;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.LineComment;
import io.plimsoll.github.Permission;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Reaction;
import io.plimsoll.github.Review;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.github.Side;
import io.plimsoll.inbox.Fence;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.Standing;
import io.plimsoll.inbox.StoreAddress;
import io.plimsoll.policy.LayeredSettings;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.Settings;
import io.plimsoll.review.Links;
import io.plimsoll.review.Remarks;
import io.plimsoll.review.ReviewComment;
import io.plimsoll.review.Reviewable;
import io.plimsoll.review.SmallerFixes;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.rules.PeerIds;
import io.plimsoll.source.Diff;
import io.plimsoll.source.SourceFile;
import io.plimsoll.wording.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/// A pull request by `ann`, in a GitHub in memory and with a store in a temporary folder, on which
/// people say things.
///
/// `talk.head("Dockerfile", "…"); talk.says("wil", "/plimsoll fix"); talk.reply();`
final class Talk implements AutoCloseable {
  static final int NUMBER = 12;
  static final long REPOSITORY = 17;
  static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  static final RuleNames NAMES =
      RuleNames.of(Catalogue.rules().stream().map(Rule::card).toList(), PeerIds.load().table());
  private static final Happening.Origin ORIGIN =
      new Happening.Origin(9, REPOSITORY, "acme", "shop");

  final FakeGitHub gitHub = new FakeGitHub();
  final FakeState state = gitHub.state();
  final Inbox inbox;
  final Commander commander;
  Fence fence = _ -> new Standing.Current();
  boolean isNews;
  boolean isDraft;
  List<String> labels = List.of();
  Language language = Language.EN;
  final Map<String, String> before = new TreeMap<>();
  final Map<String, String> after = new TreeMap<>();
  private final Map<SettingsLayer.From, SourceFile> written =
      new EnumMap<>(SettingsLayer.From.class);
  private final List<SettingsLayer> layers = new ArrayList<>();
  private Settings settings = Settings.defaults();
  private Instant now = START;
  private Aftermath aftermath = Aftermath.NOTHING;
  private long lastComment;

  Talk() {
    inbox = Inbox.open(new StoreAddress.Embedded(folder()), () -> now);
    Addresses addresses =
        new Addresses("https://github.com", Optional.of("https://docs.example/rules/"));
    commander = new Commander(gitHub, inbox, NAMES, "plimsoll-app", addresses, () -> now);
    permit("ann", Permission.Level.READ, "read");
    permit("guest", Permission.Level.READ, "read");
    permit("wil", Permission.Level.WRITE, "write");
    permit("mia", Permission.Level.WRITE, "maintain");
    permit("ada", Permission.Level.ADMIN, "admin");
  }

  private static java.nio.file.Path folder() {
    try {
      return Files.createTempDirectory("plimsoll-talk-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void permit(String login, Permission.Level level, String role) {
    state.permissions.put(login, new Permission(level, role));
  }

  /// A file of both sides.
  Talk base(String path, String text) {
    before.put(path, text);
    after.putIfAbsent(path, text);
    return this;
  }

  /// A file of the head.
  Talk head(String path, String text) {
    after.put(path, text);
    return this;
  }

  /// The repository's settings.
  Talk settings(String yaml) {
    return layer(SettingsLayer.From.REPOSITORY, yaml);
  }

  /// The organisation's settings.
  Talk organisation(String yaml) {
    return layer(SettingsLayer.From.ORGANISATION, yaml);
  }

  private Talk layer(SettingsLayer.From from, String yaml) {
    written.put(from, SourceFile.of(".github/plimsoll.yml", yaml));
    LayeredSettings all = LayeredSettings.read(List.copyOf(written.values()), NAMES);
    settings = all.settings();
    layers.clear();
    List<SettingsLayer.From> sources = List.copyOf(written.keySet());
    for (int i = 0; i < sources.size(); i++) {
      String name = sources.get(i) == SettingsLayer.From.REPOSITORY ? "acme/shop" : "acme/.github";
      layers.add(new SettingsLayer(sources.get(i), name, "b".repeat(40), all.files().get(i)));
    }
    return this;
  }

  /// Posts the review, so that threads are there.
  Talk reviewed() {
    ScannedPull pull = pull();
    Map<String, Diff> diffs = new HashMap<>();
    after.keySet().forEach(path -> diffs.put(path, diff(path)));
    Reviewable reviewable =
        new Reviewable(
            pull.change(),
            pull.report(),
            diffs,
            pull.settings(),
            Set.of(),
            0,
            Links.none(),
            false,
            Remarks.none(),
            pull.today());
    io.plimsoll.review.Review.of(reviewable, pull.phrases(), SmallerFixes.NONE)
        .comments()
        .forEach(this::post);
    return this;
  }

  private void post(ReviewComment comment) {
    if (comment.subject() instanceof ReviewComment.Lines(int first, int last)) {
      LineComment line = new LineComment(comment.path(), first, last, Side.RIGHT, comment.body());
      gitHub.writes(pull().repository()).createReview(NUMBER, head(), "", List.of(line));
    }
  }

  private Diff diff(String path) {
    List<String> old = before.getOrDefault(path, "").lines().toList();
    Patch<String> patch = DiffUtils.diff(old, after.getOrDefault(path, "").lines().toList());
    List<String> lines = UnifiedDiffUtils.generateUnifiedDiff("a", "b", old, patch, 3);
    return Diff.parse(String.join("\n", lines.subList(2, lines.size()))).orElseThrow();
  }

  ScannedPull pull() {
    return new ScannedPull(this, state(), settings, List.copyOf(layers), language, now);
  }

  private PullRequest state() {
    return new PullRequest(
        "PR",
        1,
        NUMBER,
        PullRequest.State.OPEN,
        isDraft,
        false,
        head(),
        "main",
        "b".repeat(40),
        false,
        "ann",
        false,
        labels,
        after.size());
  }

  static String head() {
    return "a1b2c3d4".repeat(5);
  }

  List<ReviewThread> threads() {
    return List.copyOf(state.threads.getOrDefault(NUMBER, List.of()));
  }

  /// The first thread as it is read with one more comment.
  void addToThread(Comment comment) {
    List<ReviewThread> threads = state.threads.getOrDefault(NUMBER, List.of());
    ReviewThread old = threads.getFirst();
    List<Comment> comments = new ArrayList<>(old.comments());
    comments.add(comment);
    threads.set(
        0,
        new ReviewThread(
            old.nodeId(),
            old.resolved(),
            old.resolvedBy(),
            old.outdated(),
            old.path(),
            old.startLine(),
            old.line(),
            old.originalLine(),
            old.side(),
            old.aboutFile(),
            comments,
            old.complete()));
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /// Somebody writes below the pull request, and a run follows.
  Aftermath says(String login, String text) {
    return runs(said(CommentKind.ISSUE, login, text, OptionalLong.empty()));
  }

  /// Somebody answers in a thread of ours, and a run follows.
  Aftermath answers(ReviewThread thread, String login, String text) {
    OptionalLong first = OptionalLong.of(thread.comments().getFirst().id());
    return runs(said(CommentKind.REVIEW, login, text, first));
  }

  /// Writes a comment, of which no run has been told yet.
  Commented said(CommentKind kind, String login, String text, OptionalLong inReplyTo) {
    long id = state.nextId();
    lastComment = id;
    if (kind == CommentKind.REVIEW_BODY) {
      state
          .reviews
          .computeIfAbsent(NUMBER, _ -> new ArrayList<>())
          .add(new Review(id, head(), login, text, false));
    } else {
      state.comments.put(id, new Comment("C" + id, id, false, login, false, text, now, false));
    }
    return new Commented(ORIGIN, NUMBER, kind, id, login, false, text, inReplyTo);
  }

  /// A run of the pull request's job that was asked for by a comment.
  Aftermath runs(Commented said) {
    aftermath = commander.carryOut(said, pull());
    ScannedPull after = pull();
    commander.conclude(aftermath, after, new Posted(isNews, after.headline()));
    return aftermath;
  }

  /// The reactions to the last comment, in order.
  List<Reaction> reactions() {
    return List.copyOf(state.reactions.getOrDefault(lastComment, List.of()));
  }

  /// What the App said below the pull request or in threads after their first comment.
  List<String> replies() {
    return state.comments.values().stream()
        .filter(comment -> comment.ours() && comment.body().contains("<!-- plimsoll reply="))
        .map(Comment::body)
        .toList();
  }

  /// The only reply, without its marker.
  String reply() {
    if (replies().size() != 1) {
      throw new AssertionError("replies: " + replies());
    }
    return replies().getFirst().replaceFirst("\n\n<!-- plimsoll reply=[^\n]*$", "");
  }

  InstalledRepository repository() {
    return InstalledRepository.of(9, REPOSITORY, "acme", "shop");
  }

  @Override
  public void close() {
    inbox.close();
  }
}
