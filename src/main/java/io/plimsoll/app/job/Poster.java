package io.plimsoll.app.job;

import io.plimsoll.github.Answer;
import io.plimsoll.github.Failure;
import io.plimsoll.github.LineComment;
import io.plimsoll.github.Reads;
import io.plimsoll.github.RefusedException;
import io.plimsoll.github.Review;
import io.plimsoll.review.ReviewComment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Posts the comments of a review. GitHub refuses a review as a whole for one comment that it does
/// not like, and does not say which: then the others are posted without it, and it goes to the file
/// as a whole.
final class Poster {
  /// More comments than these in one call meet GitHub's limit on creating content.
  private static final int A_CALL = 30;

  private final Pen pen;
  private final Reads reads;
  private final int number;
  private final String head;
  private final Memory memory;
  private final Map<String, String> anchors = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private boolean wasPendingLookedFor;

  /// @param memory learns what was taken as soon as it was
  Poster(Pen pen, Reads reads, int number, String head, Memory memory) {
    this.pen = pen;
    this.reads = reads;
    this.number = number;
    this.head = head;
    this.memory = memory;
  }

  /// Posts them.
  ///
  /// @throws RefusedException when GitHub is to be asked again later; what was taken is there
  void post(List<ReviewComment> all) {
    all.stream().filter(Poster::isTooLong).forEach(this::refuse);
    List<ReviewComment> comments = all.stream().filter(one -> !isTooLong(one)).toList();
    List<ReviewComment> inline = comments.stream().filter(Poster::isInline).toList();
    for (int from = 0; from < inline.size(); from += A_CALL) {
      review(inline.subList(from, Math.min(from + A_CALL, inline.size())));
    }
    comments.stream().filter(one -> !isInline(one)).forEach(this::onFile);
  }

  /// Where they can be read, as the end of the pull request's address, by fingerprint.
  Map<String, String> anchors() {
    return Map.copyOf(anchors);
  }

  /// Fingerprints of what GitHub took nowhere.
  Set<String> refused() {
    return Set.copyOf(refused);
  }

  private static boolean isTooLong(ReviewComment comment) {
    return comment.body().length() > LineComment.MAX_BODY;
  }

  private static boolean isInline(ReviewComment comment) {
    return comment.subject() instanceof ReviewComment.Lines;
  }

  private void review(List<ReviewComment> comments) {
    Answer<Long> answer = send(comments);
    if (isInvalid(answer) && deletePending()) {
      answer = send(comments);
    }
    switch (answer) {
      case Answer.Got<Long>(Long id) ->
          note(comments, "#pullrequestreview-" + id, OptionalLong.empty());
      case Answer.Failed<Long>(Failure.Retry retry) -> throw new RefusedException(retry);
      case Answer.Failed<Long> refused when isInvalid(refused) -> withoutTheBad(comments);
      case Answer.Failed<Long> _ -> comments.forEach(this::refuse);
    }
  }

  private Answer<Long> send(List<ReviewComment> comments) {
    List<LineComment> lines = comments.stream().map(Poster::line).toList();
    return pen.attempt(head, writes -> writes.createReview(number, head, "", lines));
  }

  private static LineComment line(ReviewComment comment) {
    return switch (comment.subject()) {
      case ReviewComment.Lines(int first, int last) ->
          new LineComment(
              comment.path(), first, last, io.plimsoll.github.Side.RIGHT, comment.body());
      case ReviewComment.WholeFile() -> LineComment.on(comment.path(), 1, comment.body());
    };
  }

  /// Halves until the comment that GitHub refuses stands alone.
  private void withoutTheBad(List<ReviewComment> comments) {
    if (comments.size() == 1) {
      onFile(comments.getFirst());
    } else {
      int half = comments.size() / 2;
      review(comments.subList(0, half));
      review(comments.subList(half, comments.size()));
    }
  }

  private void onFile(ReviewComment comment) {
    Answer<Long> answer =
        pen.attempt(head, w -> w.createFileComment(number, head, comment.path(), comment.body()));
    switch (answer) {
      case Answer.Got<Long>(Long id) ->
          note(List.of(comment), "#discussion_r" + id, OptionalLong.of(id));
      case Answer.Failed<Long>(Failure.Retry retry) -> throw new RefusedException(retry);
      case Answer.Failed<Long> _ -> refuse(comment);
    }
  }

  private void refuse(ReviewComment comment) {
    refused.addAll(comment.marker().fingerprints());
  }

  /// A review of ours that was begun and never submitted stands in the way of every other one.
  ///
  /// @return whether there was one
  private boolean deletePending() {
    if (wasPendingLookedFor) {
      return false;
    }
    wasPendingLookedFor = true;
    List<Review> pending = new ArrayList<>(reads.reviews(number).orThrow());
    pending.removeIf(review -> !review.pending());
    pending.forEach(
        review -> pen.write(head, writes -> writes.deletePendingReview(number, review.id())));
    return !pending.isEmpty();
  }

  private void note(List<ReviewComment> comments, String anchor, OptionalLong id) {
    memory.posted(comments, id);
    comments.forEach(
        comment -> comment.marker().fingerprints().forEach(one -> anchors.put(one, anchor)));
  }

  private static boolean isInvalid(Answer<Long> answer) {
    return reason(answer).filter(Failure.Reason.INVALID::equals).isPresent();
  }

  private static Optional<Failure.Reason> reason(Answer<Long> answer) {
    return answer instanceof Answer.Failed<Long>(Failure.GiveUp(var reason, _, _))
        ? Optional.of(reason)
        : Optional.empty();
  }
}
