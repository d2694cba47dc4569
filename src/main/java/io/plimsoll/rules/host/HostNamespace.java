package io.plimsoll.rules.host;

import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.rule.Verdict.CannotTell;
import io.plimsoll.source.Location;
import java.util.List;

/// Whether a workload lives in one of the host's namespaces.
final class HostNamespace {
  private HostNamespace() {}

  static List<Verdict> verdicts(Setting<Boolean> shared, Remedy.Namespace namespace) {
    return switch (shared) {
      case Setting.Declared(Boolean on, Location at, _) -> verdicts(on, at, namespace);
      case Setting.Inherited(Boolean on, Location at, _, _) -> verdicts(on, at, namespace);
      case Setting.Absent<Boolean> _, Setting.Removed<Boolean> _ -> List.of();
      case Setting.Unresolved<Boolean> _, Setting.Unstated<Boolean> _, Setting.Invalid<Boolean> _ ->
          List.of(CannotTell.of(shared));
    };
  }

  private static List<Verdict> verdicts(boolean on, Location at, Remedy.Namespace namespace) {
    return on
        ? List.of(Broken.at(at).mendedBy(new Remedy.LeaveHostNamespace(namespace)))
        : List.of();
  }
}
