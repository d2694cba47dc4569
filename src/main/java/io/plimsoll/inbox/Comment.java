package io.plimsoll.inbox;

import java.util.Locale;

/// The comment that a command stands in.
///
/// @param kind each kind has ids of their own, which may be the same numbers
/// @param id GitHub's id of it
public record Comment(Kind kind, long id) {

  /// Where the comment stands.
  public enum Kind {
    /// Below the pull request.
    CONVERSATION,
    /// At a line of the change.
    REVIEW,
    /// The text of a review itself; the id is the review's.
    REVIEW_BODY
  }

  /// The kind as tables have it.
  String kindWord() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
