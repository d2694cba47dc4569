package io.plimsoll.inbox;

/// What became of a delivery that came in.
public enum Acceptance {
  /// It is on disk, and its job will run.
  STORED,
  /// It was there before, and is being handled or was.
  DUPLICATE,
  /// Too much is being written already; nothing was stored.
  BUSY
}
