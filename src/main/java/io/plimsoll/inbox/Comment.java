package io.plimsoll.inbox;

/// The comment that a command stands in.
///
/// @param kind the two kinds have ids of their own, which may be the same numbers
/// @param id GitHub's id of it
public record Comment(Kind kind, long id) {

  /// Where the comment stands.
  public enum Kind {
    /// Below the pull request.
    CONVERSATION,
    /// At a line of the change.
    REVIEW
  }
}
