package io.plimsoll.model;

import io.plimsoll.source.Location;
import java.util.Optional;

/// A setting of a subject, with where its value comes from. Rules switch over the alternatives
/// without a default branch, so that no way of not knowing is mistaken for a value.
public sealed interface Setting<T> {

  /// Where the value is written or, where nothing is, the nearest line that exists.
  Location at();

  /// Written for this subject.
  ///
  /// @param shadowed the value of the outer level that this one overrides, if there is one
  record Declared<T>(T value, Location at, Optional<Setting<T>> shadowed) implements Setting<T> {}

  /// Not written for this subject; an outer level's value counts (a pod's for its containers, a
  /// base stage's for the stages on it).
  ///
  /// @param at where the value is written
  /// @param from the outer level: `pod`, `stage`, `extends`, `build`
  record Inherited<T>(T value, Location at, String from, Optional<Setting<T>> shadowed)
      implements Setting<T> {}

  /// Written nowhere.
  ///
  /// @param platformDefault what the platform does then; empty where the image or the launch
  ///   decides
  /// @param at the nearest line that exists
  record Absent<T>(Optional<T> platformDefault, Location at) implements Setting<T> {}

  /// Written as something that the file leaves open: a template, a variable without default.
  record Unresolved<T>(String expression, Location at) implements Setting<T> {}

  /// Another document, or the launch, decides: this document is a part, or the format has no such
  /// setting.
  record Unstated<T>(Location at) implements Setting<T> {}

  /// Taken away on purpose, by `null` or `$patch: delete`.
  record Removed<T>(Location at) implements Setting<T> {}

  /// Written, and refused by the platform for its type or value.
  record Invalid<T>(String text, Location at) implements Setting<T> {}

  /// A value written for this subject that overrides nothing.
  static <T> Setting<T> declared(T value, Location at) {
    return new Declared<>(value, at, Optional.empty());
  }

  /// A value that is written nowhere, with what the platform does then.
  static <T> Setting<T> absent(T platformDefault, Location at) {
    return new Absent<>(Optional.of(platformDefault), at);
  }

  /// A value that is written nowhere and that the image or the launch decides.
  static <T> Setting<T> absent(Location at) {
    return new Absent<>(Optional.empty(), at);
  }

  /// The value that counts, where the file says or the platform's default is known.
  default Optional<T> effective() {
    return switch (this) {
      case Declared<T>(T value, _, _) -> Optional.of(value);
      case Inherited<T>(T value, _, _, _) -> Optional.of(value);
      case Absent<T>(Optional<T> platformDefault, _) -> platformDefault;
      case Unresolved<T> _, Unstated<T> _, Removed<T> _, Invalid<T> _ -> Optional.empty();
    };
  }

  /// The value that is written, here or at an outer level.
  default Optional<T> written() {
    return switch (this) {
      case Declared<T>(T value, _, _) -> Optional.of(value);
      case Inherited<T>(T value, _, _, _) -> Optional.of(value);
      case Absent<T> _, Unresolved<T> _, Unstated<T> _, Removed<T> _, Invalid<T> _ ->
          Optional.empty();
    };
  }

  /// The outer level's setting that this one overrides.
  default Optional<Setting<T>> overridden() {
    return switch (this) {
      case Declared<T>(_, _, Optional<Setting<T>> shadowed) -> shadowed;
      case Inherited<T>(_, _, _, Optional<Setting<T>> shadowed) -> shadowed;
      case Absent<T> _, Unresolved<T> _, Unstated<T> _, Removed<T> _, Invalid<T> _ ->
          Optional.empty();
    };
  }
}
