package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import java.util.Optional;

/// How a pod's settings reach its containers: a container's own value wins whole, the pod's counts
/// where it has none.
final class Inheritance {
  private static final String POD = "pod";

  private Inheritance() {}

  /// A container's effective setting.
  static <T> Setting<T> of(Setting<T> own, Setting<T> pod) {
    return switch (own) {
      case Setting.Declared<T>(T value, Location at, Optional<Setting<T>> shadowed) ->
          new Setting.Declared<>(value, at, shadowed.or(() -> stated(pod)));
      case Setting.Absent<T> absent -> inherited(absent, pod);
      case Setting.Unstated<T> unstated -> inherited(unstated, pod);
      case Setting.Inherited<T> _,
          Setting.Unresolved<T> _,
          Setting.Removed<T> _,
          Setting.Invalid<T> _ ->
          own;
    };
  }

  private static <T> Setting<T> inherited(Setting<T> own, Setting<T> pod) {
    return switch (pod) {
      case Setting.Declared<T>(T value, Location at, Optional<Setting<T>> shadowed) ->
          new Setting.Inherited<>(value, at, POD, shadowed);
      case Setting.Absent<T> _ -> own;
      case Setting.Unstated<T> _ -> new Setting.Unstated<>(own.at());
      case Setting.Inherited<T> _,
          Setting.Unresolved<T> _,
          Setting.Removed<T> _,
          Setting.Invalid<T> _ ->
          pod;
    };
  }

  private static <T> Optional<Setting<T>> stated(Setting<T> pod) {
    return switch (pod) {
      case Setting.Absent<T> _, Setting.Unstated<T> _, Setting.Removed<T> _ -> Optional.empty();
      case Setting.Declared<T> _,
          Setting.Inherited<T> _,
          Setting.Unresolved<T> _,
          Setting.Invalid<T> _ ->
          Optional.of(pod);
    };
  }
}
