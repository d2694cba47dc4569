package io.plimsoll.github;

/// The port: GitHub, as the App that this program is.
public interface GitHub {
  /// What the App may ask about itself.
  AppCalls app();

  /// Reading a repository that the App is installed on.
  Reads reads(InstalledRepository repository);

  /// Writing to a pull request of such a repository.
  Writes writes(InstalledRepository repository);

  /// Writing likewise, with a last look: a write waits for its turn, and what allowed it may be
  /// over by then.
  ///
  /// @param look is called again and again while a write waits, and before it goes out; what it
  ///   throws ends the write and is passed on
  default Writes writes(InstalledRepository repository, Runnable look) {
    return writes(repository);
  }
}
