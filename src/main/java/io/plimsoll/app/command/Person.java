package io.plimsoll.app.command;

import io.plimsoll.github.Permission;
import io.plimsoll.policy.ExceptionSettings;

/// Who gave a command.
///
/// @param login the login
/// @param isAuthor whether the pull request is theirs
/// @param permission what they may do in the repository
record Person(String login, boolean isAuthor, Permission permission) {

  boolean mayWrite() {
    return permission.level().compareTo(Permission.Level.WRITE) >= 0;
  }

  /// Whether they have a right.
  boolean has(ExceptionSettings.Who right) {
    return Entitlement.covers(permission, right);
  }
}
