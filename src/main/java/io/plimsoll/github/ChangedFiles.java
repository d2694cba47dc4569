package io.plimsoll.github;

import java.util.List;
import java.util.Optional;

/// The files that differ between two commits.
///
/// @param head the head commit that the list speaks of, where GitHub says it
/// @param mergeBase the common ancestor, where GitHub says it
/// @param complete false when GitHub lists no more than its limit
public record ChangedFiles(
    Optional<String> head, Optional<String> mergeBase, List<ChangedFile> files, boolean complete) {

  public ChangedFiles {
    files = List.copyOf(files);
  }
}
