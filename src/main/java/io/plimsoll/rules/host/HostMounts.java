package io.plimsoll.rules.host;

import io.plimsoll.model.Container;
import io.plimsoll.model.Mount;
import io.plimsoll.model.Setting;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.rule.Verdict.CannotTell;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// What rules over mounted paths of the host have in common: each mount is judged by itself, what
/// the settings allow holds, and the part is the path on the host.
final class HostMounts {
  /// A path in the home of whoever starts the service, wherever that is.
  private static final Pattern HOME =
      Pattern.compile("\\$(?:HOME|\\{HOME(?::?\\?[^${}]*)?})(?:/[^$]*)?");

  private HostMounts() {}

  /// Judges the mounts of a container.
  ///
  /// @param judge says what is wrong with a mount of a path, if anything
  static List<Verdict> judge(
      Container container, Options options, BiFunction<Mount, HostPath, Optional<Broken>> judge) {
    return container.mounts().stream()
        .filter(mount -> mount.kind() == Mount.Kind.HOST)
        .flatMap(mount -> verdict(mount, options, judge).stream())
        .toList();
  }

  private static Optional<Verdict> verdict(
      Mount mount, Options options, BiFunction<Mount, HostPath, Optional<Broken>> judge) {
    Setting<String> source = mount.source();
    return switch (source) {
      case Setting.Declared(String text, _, _) -> judged(mount, text, options, judge);
      case Setting.Inherited(String text, _, _, _) -> judged(mount, text, options, judge);
      case Setting.Unresolved(String expression, _) ->
          HOME.matcher(expression).matches()
              ? judged(mount, expression, options, judge)
              : Optional.of(CannotTell.of(source).part(expression));
      case Setting.Absent<String> _,
          Setting.Unstated<String> _,
          Setting.Removed<String> _,
          Setting.Invalid<String> _ ->
          Optional.empty();
    };
  }

  private static Optional<Verdict> judged(
      Mount mount,
      String text,
      Options options,
      BiFunction<Mount, HostPath, Optional<Broken>> judge) {
    HostPath path = HostPath.of(text);
    return path.isAllowed(options)
        ? Optional.empty()
        : judge
            .apply(mount, path)
            .map(broken ->
                broken
                    .part(path.part())
                    .with("path", path.text())
                    .with("target", mount.target().written().orElse("?")));
  }
}
