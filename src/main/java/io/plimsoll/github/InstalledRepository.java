package io.plimsoll.github;

import java.util.OptionalLong;

/// A repository that the App is installed on.
///
/// @param installation the installation that grants access
/// @param id what stays when it is renamed; empty for one that is only known by name
/// @param owner the account's login
/// @param name without the owner
/// @param access what its token may do
public record InstalledRepository(
    long installation, OptionalLong id, String owner, String name, Access access) {

  /// What a token is asked for. It never opens more than the one repository.
  public enum Access {
    /// Read files, review pull requests, report checks.
    REVIEW,
    /// That, and react to comments.
    COMMAND,
    /// Read files alone.
    READ
  }

  /// A repository to review.
  public static InstalledRepository of(long installation, long id, String owner, String name) {
    return new InstalledRepository(installation, OptionalLong.of(id), owner, name, Access.REVIEW);
  }

  /// The account's own repository of defaults, `.github`, to read files from.
  public InstalledRepository defaults() {
    return new InstalledRepository(
        installation, OptionalLong.empty(), owner, ".github", Access.READ);
  }

  /// The same repository with another access.
  public InstalledRepository with(Access wanted) {
    return new InstalledRepository(installation, id, owner, name, wanted);
  }

  /// `OWNER/NAME`.
  public String fullName() {
    return owner + "/" + name;
  }
}
