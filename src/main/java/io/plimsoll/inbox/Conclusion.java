package io.plimsoll.inbox;

/// How a check run ends, as GitHub names it, from best to worst.
public enum Conclusion {
  SKIPPED,
  SUCCESS,
  NEUTRAL,
  CANCELLED,
  FAILURE
}
