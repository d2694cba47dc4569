package io.plimsoll.app.job;

import io.plimsoll.github.ReviewThread;
import io.plimsoll.inbox.Said;
import io.plimsoll.review.Marker;
import io.plimsoll.review.ReviewComment;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What was said on a pull request: by comments of ours that stand, and by those that a person
/// deleted. The store knows of both. What stands and the store does not know, since a run ended
/// between the two or the store was lost, is written down as soon as it is seen.
final class Memory {
  private final Said book;
  private final Target target;
  private final Map<String, Said.Saying> sayings = new HashMap<>();

  /// @param threads those that the App began, as they were read
  Memory(Said book, Target target, List<ReviewThread> threads) {
    this.book = book;
    this.target = target;
    book.on(target.id(), target.number()).forEach(one -> sayings.put(one.fingerprint(), one));
    note(threads.stream().flatMap(thread -> sayings(thread).stream()).toList());
  }

  /// Fingerprints of everything that is not to be said again.
  Set<String> fingerprints() {
    return Set.copyOf(sayings.keySet());
  }

  /// Comments were posted.
  ///
  /// @param id GitHub's, where there is one comment and it tells
  void posted(List<ReviewComment> comments, OptionalLong id) {
    note(
        comments.stream()
            .flatMap(comment ->
                comment.marker().fingerprints().stream()
                    .map(one -> new Said.Saying(one, comment.path(), id)))
            .toList());
  }

  /// Comments are about to go because nothing of what they say is left.
  void settled(Collection<ReviewThread> threads) {
    forget(
        threads.stream()
            .flatMap(thread -> sayings(thread).stream())
            .map(Said.Saying::fingerprint)
            .collect(Collectors.toSet()));
  }

  /// What a person deleted and is no longer so may be said when it is so again.
  ///
  /// @param isLeft whether a finding is still there, or nobody can tell
  void keepOnly(Predicate<Said.Saying> isLeft) {
    forget(
        sayings.values().stream()
            .filter(isLeft.negate())
            .map(Said.Saying::fingerprint)
            .collect(Collectors.toSet()));
  }

  private static List<Said.Saying> sayings(ReviewThread thread) {
    OptionalLong id = OptionalLong.of(thread.comments().getFirst().id());
    return Marker.read(thread.comments().getFirst().body()).stream()
        .flatMap(marker -> marker.fingerprints().stream())
        .map(one -> new Said.Saying(one, thread.path(), id))
        .toList();
  }

  private void note(List<Said.Saying> some) {
    Map<String, Said.Saying> fresh = new HashMap<>();
    some.stream()
        .filter(one -> !sayings.containsKey(one.fingerprint()) || isBetter(one))
        .forEach(one -> fresh.putIfAbsent(one.fingerprint(), one));
    book.note(target.id(), target.number(), fresh.values());
    sayings.putAll(fresh);
  }

  /// Whether it tells a comment that the store did not know.
  private boolean isBetter(Said.Saying one) {
    Said.Saying known = sayings.getOrDefault(one.fingerprint(), one);
    return known.comment().isEmpty() && one.comment().isPresent();
  }

  private void forget(Set<String> some) {
    Set<String> gone = new HashSet<>(some);
    gone.retainAll(sayings.keySet());
    book.forget(target.id(), target.number(), gone);
    sayings.keySet().removeAll(gone);
  }
}
