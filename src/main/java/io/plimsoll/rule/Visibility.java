package io.plimsoll.rule;

/// Where a finding of a rule is shown when nothing else is asked for.
public enum Visibility {
  /// As a review comment of its own.
  COMMENT,
  /// In the check run, or riding along in a comment that exists anyway.
  CHECK,
  /// Nowhere.
  OFF
}
