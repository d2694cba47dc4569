package io.plimsoll.facts;

import io.plimsoll.facts.Table.Row;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields of pods, containers and their security contexts in each version of Kubernetes, from
/// `facts/kubernetes-fields.tsv`, which is made from the API's own types.
public final class KubernetesFields {
  private KubernetesFields() {}

  private static final class Rows {
    private static final Map<FieldLevel, Map<String, KubernetesField>> BY_LEVEL = byLevel();

    /// The first of a name counts, in the table's order.
    private static Map<FieldLevel, Map<String, KubernetesField>> byLevel() {
      Map<FieldLevel, Map<String, KubernetesField>> levels = new EnumMap<>(FieldLevel.class);
      Table.open("kubernetes-fields")
          .rows()
          .map(KubernetesFields::field)
          .forEach(field ->
              levels
                  .computeIfAbsent(field.level(), _ -> new LinkedHashMap<>())
                  .putIfAbsent(field.name(), field));
      return levels;
    }
  }

  /// The fields that one level has in a version.
  ///
  /// @param minor of the Kubernetes version: 31 for 1.31
  public static List<KubernetesField> of(FieldLevel level, int minor) {
    return at(level).filter(field -> field.isIn(minor)).toList();
  }

  /// A field by its exact name, in whatever version.
  public static Optional<KubernetesField> find(FieldLevel level, String name) {
    return Optional.ofNullable(Rows.BY_LEVEL.getOrDefault(level, Map.of()).get(name));
  }

  /// What a key that the level does not have was probably meant to be. First a security field of
  /// the same level that differs by case or by a letter or two; then a field of exactly that name
  /// at another level. Nothing for keys that the level has, in whatever version.
  public static Optional<Suggestion> nearest(FieldLevel level, String key) {
    if (key.length() > 80 || find(level, key).isPresent()) {
      return Optional.empty();
    }
    return misspelt(level, key).or(() -> misplaced(level, key));
  }

  private static Optional<Suggestion> misspelt(FieldLevel level, String key) {
    return at(level)
        .filter(KubernetesField::security)
        .filter(field -> Spelling.isNear(key, field.name()))
        .min(Spelling.nearestTo(key, KubernetesField::name))
        .map(field -> new Suggestion(Suggestion.Reason.MISSPELT, field));
  }

  /// Where several levels have the field, the one that people most likely meant comes first.
  private static Optional<Suggestion> misplaced(FieldLevel level, String key) {
    return level.alternatives().stream()
        .flatMap(other -> find(other, key).stream())
        .filter(KubernetesField::security)
        .findFirst()
        .map(field -> new Suggestion(Suggestion.Reason.WRONG_LEVEL, field));
  }

  private static Stream<KubernetesField> at(FieldLevel level) {
    return Rows.BY_LEVEL.getOrDefault(level, Map.of()).values().stream();
  }

  private static KubernetesField field(Row row) {
    return new KubernetesField(
        FieldLevel.of(row.get("level")),
        row.get("field"),
        KubernetesField.Type.of(row.get("type")),
        KubernetesVersions.minor(row.get("since")),
        KubernetesVersions.minor(row.get("until")),
        Optional.of(row.get("gate")).filter(gate -> !gate.isEmpty()),
        Optional.of(row.get("os")).filter(system -> !system.isEmpty()),
        row.is("security", "yes"),
        row.get("source"));
  }
}
