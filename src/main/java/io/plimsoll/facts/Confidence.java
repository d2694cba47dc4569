package io.plimsoll.facts;

/// How far a fact may be trusted.
public enum Confidence {
  /// Read from the source that the row names.
  CHECKED,
  /// Common knowledge that nobody checked against a source: good for wording, not for blocking.
  ASSUMED
}
