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

  /// Whether they have a right. GitHub tells maintainers from other writers by the role's name
  /// alone; a role that an organisation invented counts as the level it stands for.
  boolean has(ExceptionSettings.Who right) {
    boolean isAdmin = permission.level() == Permission.Level.ADMIN;
    return switch (right) {
      case WRITE -> mayWrite();
      case MAINTAIN -> isAdmin || (mayWrite() && permission.role().equals("maintain"));
      case ADMIN -> isAdmin;
    };
  }
}
