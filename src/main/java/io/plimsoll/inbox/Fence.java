package io.plimsoll.inbox;

/// Compares a run's number with the one in the store. Asked before every write to the outside, so
/// that a run which lost its job, for instance by a long pause of the machine, does no harm.
@FunctionalInterface
public interface Fence {

  /// Whether the run may write about this commit.
  ///
  /// @param head the commit; empty when the write is about none, which is never overtaken
  Standing check(String head);
}
