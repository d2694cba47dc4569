package io.plimsoll.inbox;

/// The work that jobs do.
@FunctionalInterface
public interface Job {

  /// Does the work of one run. It is told of a crash by being run again, so it does nothing that
  /// may not be done twice without looking first.
  Outcome run(Run run) throws InterruptedException;

  /// Is told that runs of the job threw three times and more, the last time just now. What somebody
  /// waits for says so and gives up; anything else is tried some times more.
  ///
  /// @param fault what kind of fault it was, for the log
  default Outcome abandon(Run run, String fault) throws InterruptedException {
    return Runner.afterFault(run.attempt(), fault);
  }
}
