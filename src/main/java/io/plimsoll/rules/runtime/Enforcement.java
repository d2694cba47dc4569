package io.plimsoll.rules.runtime;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.rule.Verdict.CannotTell;
import io.plimsoll.source.Location;
import java.util.List;
import java.util.Optional;

/// Whether Kubernetes refuses to start a container as root: `runAsNonRoot`, as the restricted level
/// of the Pod Security Standards judges it.
final class Enforcement {
  private Enforcement() {}

  static List<Verdict> judge(Container container, Options options, Known known) {
    List<Verdict> verdicts =
        level(container.identity().runAsNonRoot()).stream()
            .map(verdict -> mended(verdict, container, options, known))
            .toList();
    return verdicts.isEmpty() ? verdicts : UserNamespace.relax(verdicts, container, options);
  }

  /// Where a launch already asks for a uid other than 0, enforcement changes nothing.
  private static Verdict mended(
      Verdict verdict, Container container, Options options, Known known) {
    if (!(verdict instanceof Broken broken)) {
      return verdict;
    }
    Remedy.NonRootUser user = StartUser.enforceable(container, options, known);
    Broken mended = broken.mendedBy(new Remedy.RequireNonRoot(user));
    return StartUser.isAsked(container) ? mended.graded(Grade.SAFE) : mended;
  }

  /// Judges the value that counts, and then the one that it overrides: a pod's `false` is refused
  /// even where every container says `true`.
  private static List<Verdict> level(Setting<Boolean> required) {
    return switch (required) {
      case Setting.Declared(Boolean on, _, Optional<Setting<Boolean>> pod) when on ->
          pod.map(Enforcement::outer).orElse(List.of());
      case Setting.Declared(_, Location at, _) -> List.of(Broken.at(at).because("refused"));
      case Setting.Inherited(Boolean on, Location at, _, _) ->
          on ? List.of() : List.of(Broken.at(at).because("refused"));
      case Setting.Absent<Boolean>(_, Location at) -> List.of(Broken.at(at).because("unset"));
      case Setting.Unresolved<Boolean> _,
          Setting.Unstated<Boolean> _,
          Setting.Removed<Boolean> _,
          Setting.Invalid<Boolean> _ ->
          List.of(CannotTell.of(required));
    };
  }

  private static List<Verdict> outer(Setting<Boolean> pod) {
    return switch (pod) {
      case Setting.Declared(Boolean on, Location at, _) -> on ? List.of() : List.of(ofPod(at));
      case Setting.Inherited(Boolean on, Location at, _, _) -> on ? List.of() : List.of(ofPod(at));
      case Setting.Absent<Boolean> _, Setting.Unstated<Boolean> _, Setting.Removed<Boolean> _ ->
          List.of();
      case Setting.Unresolved<Boolean> _, Setting.Invalid<Boolean> _ -> List.of(CannotTell.of(pod));
    };
  }

  private static Verdict ofPod(Location at) {
    return Broken.at(at).because("pod");
  }
}
