package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Remedy;

/// The order in which people write the keys of a `securityContext`, and which remedies belong to
/// it.
final class KeyOrder {
  private static final int BESIDE = 20;

  /// A misspelt key gets its name before a right one is written beside it.
  private static final int BEFORE = -1;

  private KeyOrder() {}

  /// The place of what a remedy writes.
  static int rank(Remedy remedy) {
    return switch (remedy) {
      case Remedy.MoveField _ -> BEFORE;
      case Remedy.RequireNonRoot _ -> 0;
      case Remedy.RaiseUid _ -> 1;
      case Remedy.ForbidPrivileged _ -> 2;
      case Remedy.RemoveCapability _ -> 3;
      case Remedy.ForbidPrivilegeEscalation _ -> 4;
      case Remedy.ReadOnlyRootFilesystem _ -> 5;
      case Remedy.DropAllCapabilities _ -> 6;
      case Remedy.SetSeccompProfile _ -> 7;
      case Remedy.SetAppArmorProfile _ -> 8;
      case Remedy.RemoveSelinuxOptions _ -> 9;
      case Remedy.MaskProc _ -> 10;
      default -> BESIDE;
    };
  }

  /// Whether a remedy changes the walls of a container.
  static boolean isWall(Remedy remedy) {
    int rank = rank(remedy);
    return rank > BEFORE && rank < BESIDE;
  }
}
