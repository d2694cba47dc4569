package io.plimsoll.github;

/// What a person may do in a repository.
///
/// @param level the basic level; `maintain` counts as write and `triage` as read
/// @param role the role's own name, which an organisation may invent
public record Permission(Level level, String role) {

  /// From less to more.
  public enum Level {
    NONE,
    READ,
    WRITE,
    ADMIN
  }
}
