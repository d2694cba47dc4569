package io.plimsoll.app.job;

/// What a run does, and how it ends when it cannot go on.
interface Work {
  /// Does it.
  ///
  /// @throws io.plimsoll.app.command.HaltedException when it must end on the way
  /// @throws io.plimsoll.github.RefusedException when GitHub does not do what it is asked
  void work();

  /// It was overtaken: its own check run says so.
  ///
  /// @param by the newer head
  void supersede(String by);

  /// GitHub refuses for good: the check run says so, and blocks nobody.
  ///
  /// @param reason for the log
  void giveUp(String reason);
}
