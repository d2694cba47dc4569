package io.plimsoll.scan;

import io.plimsoll.facts.Need;
import io.plimsoll.format.Document;
import io.plimsoll.source.Problem;
import java.util.List;
import java.util.Optional;

/// One version of a file as far as it could be read.
///
/// @param path from the repository's root
/// @param document empty for a file that no format claims, or that could not be read at all
/// @param problems what could not be read
/// @param needs files that the document refers to and that are not there
record Reading(String path, Optional<Document> document, List<Problem> problems, List<Need> needs) {

  /// A file that is none of ours.
  static Reading ignored(String path) {
    return new Reading(path, Optional.empty(), List.of(), List.of());
  }

  /// A file of ours without a text.
  static Reading failed(String path, Problem problem) {
    return new Reading(path, Optional.empty(), List.of(problem), List.of());
  }

  /// Whether a format claims the file.
  boolean isOurs() {
    return document.isPresent() || !problems.isEmpty();
  }

  /// Whether nothing of the file was left unread.
  boolean isComplete() {
    return problems.isEmpty();
  }
}
