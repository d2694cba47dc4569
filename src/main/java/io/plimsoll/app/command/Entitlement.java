package io.plimsoll.app.command;

import io.plimsoll.github.Permission;
import io.plimsoll.policy.ExceptionSettings;

/// Whether what somebody may do in a repository is the right that settings ask for.
public final class Entitlement {
  private Entitlement() {}

  /// GitHub tells maintainers from other writers by the role's name alone; a role that an
  /// organisation invented counts as the level it stands for.
  public static boolean covers(Permission has, ExceptionSettings.Who asked) {
    boolean isAdmin = has.level() == Permission.Level.ADMIN;
    boolean mayWrite = has.level().compareTo(Permission.Level.WRITE) >= 0;
    return switch (asked) {
      case WRITE -> mayWrite;
      case MAINTAIN -> isAdmin || (mayWrite && has.role().equals("maintain"));
      case ADMIN -> isAdmin;
    };
  }
}
