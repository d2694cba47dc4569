package io.plimsoll.review;

/// A comment of a review, ready to be posted.
///
/// @param side always the head's: nothing is said of deleted lines
/// @param body Markdown, at most 65,536 characters; its last line is the marker
public record ReviewComment(String path, Subject subject, Side side, String body, Marker marker) {

  /// The side of a diff, in GitHub's words.
  public enum Side {
    RIGHT
  }

  /// What a comment is about.
  public sealed interface Subject {}

  /// Lines of one hunk. GitHub refuses a first line that is not before the last: of a single line
  /// only the last is sent.
  ///
  /// @param first from 1
  /// @param last inclusive
  public record Lines(int first, int last) implements Subject {}

  /// The file as a whole (`subject_type: file`), which GitHub takes outside of a review only.
  public record WholeFile() implements Subject {}
}
