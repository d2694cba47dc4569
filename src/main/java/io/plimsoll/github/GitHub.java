package io.plimsoll.github;

/// The port: GitHub, as the App that this program is.
public interface GitHub {
  /// What the App may ask about itself.
  AppCalls app();

  /// Reading a repository that the App is installed on.
  Reads reads(InstalledRepository repository);

  /// Writing to a pull request of such a repository.
  Writes writes(InstalledRepository repository);
}
