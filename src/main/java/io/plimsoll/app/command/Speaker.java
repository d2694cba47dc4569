package io.plimsoll.app.command;

import io.plimsoll.app.event.Happening.Commented;
import io.plimsoll.github.Answer;
import io.plimsoll.github.Comment;
import io.plimsoll.github.Failure;
import io.plimsoll.github.GitHub;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.Reaction;
import io.plimsoll.github.RefusedException;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.github.Writes;
import io.plimsoll.inbox.Fence;
import java.util.List;
import java.util.Optional;

/// Writes reactions and replies. A reply carries a hidden marker with the comment that it answers,
/// by which a later run finds out that it was written. What GitHub refuses for good, for instance
/// in a locked conversation, stays unsaid.
final class Speaker {
  private final GitHub gitHub;
  private final InstalledRepository repository;
  private final Fence fence;

  Speaker(GitHub gitHub, InstalledRepository repository, Fence fence) {
    this.gitHub = gitHub;
    this.repository = repository;
    this.fence = fence;
  }

  /// Reacts to a comment. The same reaction once more changes nothing.
  void react(Commented said, Reaction reaction) {
    switch (said.kind()) {
      case ISSUE ->
          write(() ->
              writes(repository.with(InstalledRepository.Access.COMMAND))
                  .reactToIssueComment(said.comment(), reaction));
      case REVIEW -> write(() -> writes(repository).reactToReviewComment(said.comment(), reaction));
      case REVIEW_BODY -> {
        // GitHub takes no reactions to the text of a review.
      }
    }
  }

  /// Replies in a thread of ours, or else below the pull request.
  ///
  /// @param head the head commit
  /// @param isRepeated whether the reply may be there already
  void reply(
      Commented said, Optional<ReviewThread> thread, String head, String text, boolean isRepeated) {
    String marker = marker(said, thread.isPresent());
    if (isRepeated && isThere(said, thread.isPresent(), marker)) {
      return;
    }
    String body = text + "\n\n" + marker;
    write(() ->
        thread.isEmpty()
            ? writes(repository).createIssueComment(said.number(), body)
            : writes(repository)
                .reply(
                    said.number(),
                    head,
                    thread.get().path(),
                    thread.get().comments().getFirst().id(),
                    body));
  }

  private boolean isThere(Commented said, boolean isInThread, String marker) {
    List<Comment> comments =
        isInThread
            ? Occasion.threadOf(said, gitHub.reads(repository).threads(said.number()).orThrow())
                .map(ReviewThread::comments)
                .orElse(List.of())
            : gitHub.reads(repository).issueComments(said.number()).orThrow();
    return comments.stream()
        .anyMatch(comment -> comment.ours() && comment.body().stripTrailing().endsWith(marker));
  }

  /// The hidden last line of a reply.
  private static String marker(Commented said, boolean isInThread) {
    String prefix =
        switch (said.kind()) {
          case ISSUE -> "";
          case REVIEW -> isInThread ? "" : "thread-";
          case REVIEW_BODY -> "review-";
        };
    return "<!-- plimsoll reply=" + prefix + said.comment() + " -->";
  }

  /// A write may wait for its turn, so it is looked at before and after.
  private Writes writes(InstalledRepository there) {
    return gitHub.writes(there, () -> HaltedException.check(fence));
  }

  /// One call that writes.
  @FunctionalInterface
  private interface Call {
    Answer<?> make();
  }

  private void write(Call call) {
    HaltedException.check(fence);
    if (call.make() instanceof Answer.Failed<?>(Failure.Retry failure)) {
      throw new RefusedException(failure);
    }
  }
}
