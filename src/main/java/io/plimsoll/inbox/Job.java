package io.plimsoll.inbox;

/// The work that jobs do.
@FunctionalInterface
public interface Job {

  /// Does the work of one run. It is told of a crash by being run again, so it does nothing that
  /// may not be done twice without looking first.
  Outcome run(Run run) throws InterruptedException;
}
