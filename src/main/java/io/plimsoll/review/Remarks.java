package io.plimsoll.review;

import java.util.List;
import java.util.Optional;

/// What a check run says beside the findings.
///
/// @param paragraphs Markdown, in the repository's language
/// @param failAt the place in the settings that sets `fail-at`, as Markdown; empty for the default
/// @param version of this program
public record Remarks(List<String> paragraphs, Optional<String> failAt, Optional<String> version) {

  public Remarks {
    paragraphs = List.copyOf(paragraphs);
  }

  /// Nothing is said.
  public static Remarks none() {
    return new Remarks(List.of(), Optional.empty(), Optional.empty());
  }
}
