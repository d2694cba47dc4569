package io.plimsoll.app.command;

import io.plimsoll.app.event.Happening.CommentKind;
import io.plimsoll.app.event.Happening.Commented;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.inbox.Allowances.Allowance;
import io.plimsoll.inbox.Comment;
import io.plimsoll.policy.ReviewSettings;
import io.plimsoll.review.Marker;
import io.plimsoll.rule.Visibility;
import io.plimsoll.scan.Excuse;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Status;
import io.plimsoll.scan.Suppressed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A comment with commands: where, by whom and when they are given.
record Occasion(Commented said, Pull pull, Person person, Instant now) {

  Voice voice() {
    return new Voice(pull.phrases());
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  long repository() {
    return said.origin().repository();
  }

  /// The comment, by its key in the store.
  Comment comment() {
    return key(said);
  }

  static Comment key(Commented said) {
    Comment.Kind kind =
        switch (said.kind()) {
          case ISSUE -> Comment.Kind.CONVERSATION;
          case REVIEW -> Comment.Kind.REVIEW;
          case REVIEW_BODY -> Comment.Kind.REVIEW_BODY;
        };
    return new Comment(kind, said.comment());
  }

  /// Something that is limited on this pull request.
  Allowance allowance(String topic) {
    return new Allowance(repository(), said.number(), topic);
  }

  /// The thread of ours that the comment stands in.
  Optional<ReviewThread> thread() {
    return threadOf(said, pull.threads());
  }

  static Optional<ReviewThread> threadOf(Commented said, List<ReviewThread> threads) {
    return said.kind() != CommentKind.REVIEW
        ? Optional.empty()
        : threads.stream().filter(thread -> holds(thread, said)).findFirst();
  }

  private static boolean holds(ReviewThread thread, Commented said) {
    return thread.comments().stream()
        .mapToLong(io.plimsoll.github.Comment::id)
        .anyMatch(id -> id == said.comment() || id == said.inReplyTo().orElse(0));
  }

  /// The findings that are spoken of here and open: those of the thread, or else all that count.
  List<Finding> findings() {
    return spokenOf(pull.report().findings().stream());
  }

  /// The same and those that were accepted by command, so that it can be said again: with another
  /// end, or after a crash.
  List<Finding> acceptable() {
    Stream<Finding> accepted =
        pull.report().suppressed().stream()
            .filter(one -> one.by().equals(Excuse.COMMAND))
            .map(Suppressed::finding);
    return spokenOf(Stream.concat(pull.report().findings().stream(), accepted));
  }

  private List<Finding> spokenOf(Stream<Finding> findings) {
    Optional<Set<String>> ofThread = thread().map(Occasion::fingerprints);
    return findings
        .filter(finding -> finding.status() != Status.FIXED)
        .filter(finding ->
            ofThread.isPresent() ? ofThread.get().contains(finding.fingerprint()) : counts(finding))
        .toList();
  }

  private static Set<String> fingerprints(ReviewThread thread) {
    return marker(thread).map(marker -> Set.copyOf(marker.fingerprints())).orElse(Set.of());
  }

  private static Optional<Marker> marker(ReviewThread thread) {
    return thread.comments().stream().findFirst().flatMap(comment -> Marker.read(comment.body()));
  }

  /// The rules that the thread speaks of, also of what is open no longer.
  Set<String> rules() {
    return thread()
        .flatMap(Occasion::marker)
        .map(marker -> Set.copyOf(marker.rules()))
        .orElse(Set.of());
  }

  private boolean counts(Finding finding) {
    boolean isOlder = finding.status() == Status.EXISTING;
    boolean countsOlder = pull.settings().review().scope() != ReviewSettings.Scope.NEW;
    return finding.visibility() != Visibility.OFF && (!isOlder || countsOlder);
  }
}
