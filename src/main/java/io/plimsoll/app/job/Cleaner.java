package io.plimsoll.app.job;

import io.plimsoll.github.Answer;
import io.plimsoll.github.Comment;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Reads;
import io.plimsoll.github.RefusedException;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.github.Sweep;
import io.plimsoll.github.Swept;
import io.plimsoll.review.Marker;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Cleans up comments none of whose findings is left: they are deleted, or say that they are
/// settled where somebody has answered. That is looked at just before.
final class Cleaner {
  private final Pen pen;
  private final Reads reads;
  private final int number;
  private final String head;
  private final Phrases phrases;
  private final Set<String> stale;

  /// @param stale the threads to clean up
  Cleaner(Pen pen, Reads reads, Intake intake, Phrases phrases, List<ReviewThread> stale) {
    this.pen = pen;
    this.reads = reads;
    this.number = intake.state().number();
    this.head = intake.state().head();
    this.phrases = phrases;
    this.stale = stale.stream().map(ReviewThread::nodeId).collect(Collectors.toUnmodifiableSet());
  }

  /// The threads none of whose findings is left.
  ///
  /// @param standing fingerprints of the findings that are left
  /// @param unread paths of files of which nobody can tell
  static List<ReviewThread> stale(
      List<ReviewThread> threads, Set<String> standing, Set<String> unread) {
    return threads.stream()
        .filter(thread -> !unread.contains(thread.path()) && isStale(thread, standing))
        .toList();
  }

  private static boolean isStale(ReviewThread thread, Set<String> standing) {
    return Marker.read(first(thread).body())
        .filter(marker -> marker.fingerprints().stream().noneMatch(standing::contains))
        .isPresent();
  }

  private static Comment first(ReviewThread thread) {
    return thread.comments().getFirst();
  }

  /// The nodes of the threads to clean up.
  Set<String> stale() {
    return stale;
  }

  /// Cleans up, and does nothing else. A comment that cannot be cleaned up is left.
  void clean() {
    if (!stale.isEmpty()) {
      demandNoRetry(
          pen.attempt(head, writes -> writes.sweep(stale.size(), () -> sweep(threads()))));
    }
  }

  /// Demands that nothing of a clean-up is to be tried again.
  static void demandNoRetry(Answer<Swept> answer) {
    switch (answer) {
      case Answer.Failed<Swept>(Failure.Retry retry) -> throw new RefusedException(retry);
      case Answer.Failed<Swept> _ -> {}
      case Answer.Got<Swept>(Swept swept) ->
          swept
              .retry()
              .ifPresent(retry -> {
                throw new RefusedException(retry);
              });
    }
  }

  /// All our threads as they are now.
  List<ReviewThread> threads() {
    return reads.threads(number).orThrow();
  }

  /// What is to be done.
  ///
  /// @param now the threads as they were read a moment ago
  Sweep sweep(List<ReviewThread> now) {
    List<String> deletions = new ArrayList<>();
    Map<String, String> edits = new HashMap<>();
    for (ReviewThread thread : now) {
      if (stale.contains(thread.nodeId()) && thread.hasReply()) {
        edits.put(first(thread).nodeId(), settled(thread));
      } else if (stale.contains(thread.nodeId())) {
        deletions.add(first(thread).nodeId());
      }
    }
    return new Sweep(deletions, edits);
  }

  private String settled(ReviewThread thread) {
    String title = first(thread).body().lines().findFirst().orElse("");
    return phrases.say("check.settled", Map.of("commit", Checks.shortened(head)))
        + "\n\n"
        + "~~"
        + title
        + "~~";
  }
}
