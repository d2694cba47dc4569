package io.plimsoll.rules.runtime;

import io.plimsoll.model.Container;
import io.plimsoll.model.Setting;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.CannotTell;
import java.util.List;

/// A pod with `hostUsers: false` has a user namespace: root inside is nobody outside. From policy
/// version 1.35 on the Pod Security Standards let such a pod run as root.
public final class UserNamespace {
  private static final int FIRST_MINOR = 35;

  private UserNamespace() {}

  /// What remains of verdicts about root, given what the pod says of its user namespace.
  public static List<Verdict> relax(List<Verdict> verdicts, Container container, Options options) {
    if (options.kubernetesMinor() < FIRST_MINOR) {
      return verdicts;
    }
    Setting<Boolean> hostUsers = container.hostUsers();
    return switch (hostUsers) {
      case Setting.Declared(Boolean shared, _, _) -> shared ? verdicts : List.of();
      case Setting.Inherited(Boolean shared, _, _, _) -> shared ? verdicts : List.of();
      case Setting.Unresolved<Boolean> _ -> List.of(CannotTell.of(hostUsers));
      case Setting.Absent<Boolean> _,
          Setting.Unstated<Boolean> _,
          Setting.Removed<Boolean> _,
          Setting.Invalid<Boolean> _ ->
          verdicts;
    };
  }
}
