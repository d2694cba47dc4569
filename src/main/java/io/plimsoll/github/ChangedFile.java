package io.plimsoll.github;

import java.util.Optional;

/// A row of the list of files of a pull request or a comparison.
///
/// @param path in the head; in the base for a removed file
/// @param previousPath in the base, for a renamed or copied file
/// @param blob the object id of the head's content; of the base's for a removed file
/// @param patch the hunks, without a header; empty for a binary or large file, and for one whose
///   content did not change
public record ChangedFile(
    String path,
    Optional<String> previousPath,
    Status status,
    String blob,
    int additions,
    int deletions,
    Optional<String> patch) {

  /// What was done to a file.
  public enum Status {
    ADDED,
    REMOVED,
    MODIFIED,
    RENAMED,
    COPIED,
    /// Only its mode.
    CHANGED,
    UNCHANGED
  }

  /// Whether lines changed, so that a missing patch means that GitHub left it out.
  boolean hasLineChanges() {
    return additions + deletions > 0;
  }
}
