package io.plimsoll.app.command;

import io.plimsoll.policy.SettingsFile;

/// A settings file that takes part in a review.
///
/// @param from whose it is
/// @param repository `OWNER/NAME` where it stands
/// @param commit at which it was read, or the branch
/// @param file what it says, with its errors
public record SettingsLayer(From from, String repository, String commit, SettingsFile file) {

  /// Whose settings they are.
  public enum From {
    /// The repository's own.
    REPOSITORY,
    /// Those of the organisation's `.github` repository.
    ORGANISATION
  }
}
