package io.plimsoll.inbox;

/// Whether a run may still write to the outside.
public sealed interface Standing {

  /// It may.
  record Current() implements Standing {}

  /// A newer commit is known: what the run would write is out of date.
  ///
  /// @param head the newer commit
  record Overtaken(String head) implements Standing {}

  /// The service is being stopped: end here with [Outcome.Again].
  record Stopping() implements Standing {}

  /// Another run has taken over, or the job is gone: write nothing at all.
  record Lost() implements Standing {}
}
