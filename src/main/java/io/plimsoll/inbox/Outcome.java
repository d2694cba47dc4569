package io.plimsoll.inbox;

import java.time.Duration;

/// How a run ended.
public sealed interface Outcome {

  /// Nothing is left to do. What came in while the run lasted is for the next one.
  record Done() implements Outcome {}

  /// Try again later; what the run was to handle stays with the job.
  ///
  /// @param after how long to wait at least
  record Again(Duration after) implements Outcome {}

  /// A newer commit overtook it. It begins anew, no sooner than any other run may, and as a first
  /// attempt: what the newer commit meets has nothing to do with what the old one met.
  record Anew() implements Outcome {}

  /// It will never succeed. The deliveries count as failed, so that delivering them again helps.
  ///
  /// @param reason for the log and for who looks at the store
  record GiveUp(String reason) implements Outcome {}
}
