package io.plimsoll.scan;

/// What a change has to do with a finding.
public enum Status {
  /// The change brought it.
  NEW,
  /// It was there before and still is.
  EXISTING,
  /// It was there before and is gone.
  FIXED
}
