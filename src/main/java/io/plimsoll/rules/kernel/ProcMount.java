package io.plimsoll.rules.kernel;

import io.plimsoll.model.Container;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.rule.Verdict.CannotTell;
import io.plimsoll.source.Location;
import java.util.List;

/// How a container sees /proc: `Default` hides and write-protects what reaches the host's kernel.
final class ProcMount {
  private ProcMount() {}

  static List<Verdict> judge(Container container) {
    Setting<String> procMount = container.isolation().procMount();
    return switch (procMount) {
      case Setting.Declared(String how, Location at, _) -> verdicts(how, at);
      case Setting.Inherited(String how, Location at, _, _) -> verdicts(how, at);
      case Setting.Absent<String> _, Setting.Removed<String> _ -> List.of();
      case Setting.Unresolved<String> _, Setting.Unstated<String> _, Setting.Invalid<String> _ ->
          List.of(CannotTell.of(procMount));
    };
  }

  private static List<Verdict> verdicts(String how, Location at) {
    return how.equals("Default")
        ? List.of()
        : List.of(Broken.at(at).mendedBy(new Remedy.MaskProc()));
  }
}
