package io.plimsoll.app.event;

import java.util.OptionalLong;

/// Something that happened at GitHub and asks for work. Payloads are hints: what counts is read
/// again.
public sealed interface Happening {
  /// Where it happened.
  Origin origin();

  /// Where something happened.
  ///
  /// @param installation the installation of the App
  /// @param repository the repository's id
  /// @param owner the account's login
  /// @param name the repository's name without the owner
  record Origin(long installation, long repository, String owner, String name) {}

  /// Where a comment stands.
  enum CommentKind {
    /// Below the pull request.
    ISSUE,
    /// In a thread.
    REVIEW,
    /// The body of a review.
    REVIEW_BODY
  }

  /// Somebody wrote a comment that holds a line which may be a command.
  ///
  /// @param number the pull request's
  /// @param comment its id; the review's for a body of a review
  /// @param author the login, without `[bot]`
  /// @param body its start, as far as a command may stand there
  /// @param inReplyTo the first comment of the thread
  record Commented(
      Origin origin,
      int number,
      CommentKind kind,
      long comment,
      String author,
      boolean authorIsBot,
      String body,
      OptionalLong inReplyTo)
      implements Happening {}
}
