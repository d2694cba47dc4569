package io.plimsoll.github;

/// The half of a diff that a line is counted in.
public enum Side {
  /// The base.
  LEFT,
  /// The head.
  RIGHT
}
