package io.plimsoll.app.job;

import io.plimsoll.github.Answer;
import io.plimsoll.github.Comment;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Reads;
import io.plimsoll.github.RefusedException;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.review.Marker;
import io.plimsoll.wording.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Cleans up comments none of whose findings is left: they are deleted, or say that they are
/// settled where somebody has answered.
final class Cleaner {
  /// How old the threads may be that are deleted without looking again.
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Pen pen;
  private final Reads reads;
  private final Intake intake;
  private final InstantSource clock;
  private final Phrases phrases;

  Cleaner(Pen pen, Reads reads, Intake intake, InstantSource clock, Phrases phrases) {
    this.pen = pen;
    this.reads = reads;
    this.intake = intake;
    this.clock = clock;
    this.phrases = phrases;
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

  /// Cleans them up.
  ///
  /// @return their nodes
  Set<String> clean(List<ReviewThread> stale) {
    if (stale.isEmpty()) {
      return Set.of();
    }
    Map<Boolean, List<ReviewThread>> byReply =
        fresh(stale).stream().collect(Collectors.partitioningBy(ReviewThread::hasReply));
    delete(byReply.getOrDefault(false, List.of()));
    byReply.getOrDefault(true, List.of()).forEach(this::settle);
    return stale.stream().map(ReviewThread::nodeId).collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isStale(ReviewThread thread, Set<String> standing) {
    return Marker.read(first(thread).body())
        .filter(marker -> marker.fingerprints().stream().noneMatch(standing::contains))
        .isPresent();
  }

  private static Comment first(ReviewThread thread) {
    return thread.comments().getFirst();
  }

  /// Somebody may have answered in the meantime.
  private List<ReviewThread> fresh(List<ReviewThread> stale) {
    Instant oldest = clock.instant().minus(FRESH);
    if (!intake.at().isBefore(oldest)) {
      return stale;
    }
    Set<String> ids = stale.stream().map(ReviewThread::nodeId).collect(Collectors.toSet());
    return reads.threads(intake.state().number()).orThrow().stream()
        .filter(thread -> ids.contains(thread.nodeId()))
        .toList();
  }

  private void delete(List<ReviewThread> threads) {
    List<String> ids = threads.stream().map(thread -> first(thread).nodeId()).toList();
    if (!ids.isEmpty()) {
      demandNoRetry(pen.attempt(head(), writes -> writes.deleteReviewComments(ids)));
    }
  }

  private void settle(ReviewThread thread) {
    String title = first(thread).body().lines().findFirst().orElse("");
    String body =
        phrases.say("check.settled", Map.of("commit", Checks.shortened(head())))
            + "\n\n"
            + "~~"
            + title
            + "~~";
    demandNoRetry(
        pen.attempt(head(), writes -> writes.editReviewComment(first(thread).id(), body)));
  }

  /// A comment that cannot be cleaned up is left.
  private static void demandNoRetry(Answer<?> answer) {
    if (answer instanceof Answer.Failed<?>(Failure.Retry retry)) {
      throw new RefusedException(retry);
    }
  }

  private String head() {
    return intake.state().head();
  }
}
