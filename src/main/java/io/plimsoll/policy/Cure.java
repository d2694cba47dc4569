package io.plimsoll.policy;

import io.plimsoll.rule.Grade;

/// How an exception that does not count is put right.
public sealed interface Cure {

  /// It says what was meant.
  ///
  /// @param key an annotation's; empty for a comment
  /// @param text a comment without its mark; an annotation's value
  /// @param silencesOtherwise whether it counts only then, for more, or for another time
  record Reworded(String key, String text, boolean silencesOtherwise) implements Cure {}

  /// The comment goes to the top of the file, where it counts for all of it.
  record Raised() implements Cure {}

  /// It goes: nothing was silenced by it, and nobody but its author knows what should be.
  record Removed() implements Cure {}

  /// What may follow: where an exception counts at last, findings fall silent.
  default Grade grade() {
    return switch (this) {
      case Reworded reworded -> reworded.silencesOtherwise ? Grade.CHECK : Grade.SAFE;
      case Raised _ -> Grade.CHECK;
      case Removed _ -> Grade.SAFE;
    };
  }
}
