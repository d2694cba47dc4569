package io.plimsoll.facts;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A field of the Kubernetes API.
///
/// @param level the object that has it
/// @param name as manifests write it
/// @param type what its value is
/// @param since the first minor version that has it; empty when it is older than 1.8
/// @param until the last minor version that has it; empty when the newest still does
/// @param gate the feature that must be switched on for it, while it is not part of every cluster
/// @param system `linux` or `windows`, when pods of the other system must not set it
/// @param security whether its value changes what a container may do
/// @param source where it was read
public record KubernetesField(
    FieldLevel level,
    String name,
    Type type,
    OptionalInt since,
    OptionalInt until,
    Optional<String> gate,
    Optional<String> system,
    boolean security,
    String source) {

  /// What a field's value is in a manifest.
  public enum Type {
    BOOLEAN,
    INTEGER,
    STRING,
    LIST,
    OBJECT;

    static Type of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /// Whether a version has the field.
  public boolean isIn(int minor) {
    return (since.isEmpty() || since.getAsInt() <= minor)
        && (until.isEmpty() || minor <= until.getAsInt());
  }
}
