package io.plimsoll.app.command;

import io.plimsoll.app.event.Happening.Commented;
import io.plimsoll.github.Answer;
import io.plimsoll.github.Comment;
import io.plimsoll.github.Failure;
import io.plimsoll.github.Permission;
import io.plimsoll.github.Reads;
import io.plimsoll.github.Review;
import io.plimsoll.github.ReviewThread;
import java.util.List;
import java.util.Optional;

/// Reads a comment and its author once more: what an event tells may have changed since, and people
/// with write access can change each other's comments.
final class Witness {
  private static final String BOT = "[bot]";

  private final Reads reads;
  private final List<ReviewThread> threads;

  /// @param threads of ours, as they were read for this run
  Witness(Reads reads, List<ReviewThread> threads) {
    this.reads = reads;
    this.threads = List.copyOf(threads);
  }

  /// Whether a comment still stands there as its author wrote it.
  boolean confirms(Commented said) {
    return switch (said.kind()) {
      case ISSUE ->
          found(reads.issueComment(said.comment()))
              .filter(comment -> !comment.edited() && is(comment, said))
              .isPresent();
      case REVIEW ->
          found(reads.reviewComment(said.comment()))
              .filter(comment -> !isEdited(said) && is(comment, said))
              .isPresent();
      case REVIEW_BODY ->
          found(reads.reviews(said.number())).orElse(List.of()).stream()
              .anyMatch(review -> is(review, said));
    };
  }

  /// Whether a comment in a thread of ours was edited. REST does not tell: there the comments of a
  /// review are younger than their last change, which was that the review was submitted.
  private boolean isEdited(Commented said) {
    return threads.stream()
        .flatMap(thread -> thread.comments().stream())
        .anyMatch(comment -> comment.id() == said.comment() && comment.edited());
  }

  /// What the author of a comment may do here.
  Permission permission(Commented said) {
    return found(reads.permission(said.author()))
        .orElse(new Permission(Permission.Level.NONE, "none"));
  }

  private static boolean is(Comment comment, Commented said) {
    return !comment.authorIsBot()
        && comment.author().equalsIgnoreCase(said.author())
        && isText(comment.body(), said.body());
  }

  private static boolean is(Review review, Commented said) {
    return review.id() == said.comment()
        && !review.author().endsWith(BOT)
        && review.author().equalsIgnoreCase(said.author())
        && isText(review.body(), said.body());
  }

  /// Of a long text only the start was kept.
  private static boolean isText(String now, String said) {
    return said.length() < CommandReader.LONGEST - 1 ? now.equals(said) : now.startsWith(said);
  }

  private static <T> Optional<T> found(Answer<T> answer) {
    if (answer instanceof Answer.Failed<T>(Failure.GiveUp(Failure.Reason reason, _, _))
        && reason == Failure.Reason.NOT_FOUND) {
      return Optional.empty();
    }
    return Optional.of(answer.orThrow());
  }
}
