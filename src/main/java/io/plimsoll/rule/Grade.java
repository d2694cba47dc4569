package io.plimsoll.rule;

/// How much a person has to think before applying a fix; from the least to the most.
public enum Grade {
  /// No change in behaviour is expected.
  SAFE,
  /// It may break something, and the finding says what.
  CHECK,
  /// Only people can choose; there is no fix.
  NONE
}
