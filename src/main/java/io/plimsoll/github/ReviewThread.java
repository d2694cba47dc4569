package io.plimsoll.github;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A thread of review comments on a place of the diff.
///
/// @param outdated whether the place is no longer in the diff; says nothing about the finding
/// @param resolvedBy who resolved it
/// @param startLine the first line of the place in the present diff; empty when it is the only one
/// @param line the last line of the place in the present diff; empty when outdated or about a file
/// @param originalLine the line when it was written; empty when about a whole file
/// @param comments from the first on, at most 50
/// @param complete whether those are all
public record ReviewThread(
    String nodeId,
    boolean resolved,
    Optional<String> resolvedBy,
    boolean outdated,
    String path,
    OptionalInt startLine,
    OptionalInt line,
    OptionalInt originalLine,
    Side side,
    boolean aboutFile,
    List<Comment> comments,
    boolean complete) {

  public ReviewThread {
    comments = List.copyOf(comments);
  }

  /// A thread on one line.
  public ReviewThread(
      String nodeId,
      boolean resolved,
      Optional<String> resolvedBy,
      boolean outdated,
      String path,
      OptionalInt line,
      OptionalInt originalLine,
      Side side,
      boolean aboutFile,
      List<Comment> comments,
      boolean complete) {
    this(
        nodeId,
        resolved,
        resolvedBy,
        outdated,
        path,
        OptionalInt.empty(),
        line,
        originalLine,
        side,
        aboutFile,
        comments,
        complete);
  }

  /// Whether somebody but us wrote in it.
  public boolean hasReply() {
    return !complete || comments.stream().anyMatch(comment -> !comment.ours());
  }
}
