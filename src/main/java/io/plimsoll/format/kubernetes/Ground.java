package io.plimsoll.format.kubernetes;

import io.plimsoll.facts.FieldLevel;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A map of the API whose fields are known.
///
/// @param place the map
/// @param level what it is
/// @param path as people write it: `spec.containers[web].securityContext`
/// @param outline its path in the [Outline]
/// @param part the container it belongs to
/// @param outer the map that it stands in, as far as fields of that are known too
/// @param key under which it stands there
record Ground(
    Place place,
    FieldLevel level,
    String path,
    String outline,
    Optional<Pod.Part> part,
    Optional<Ground> outer,
    String key) {

  /// A map whose surroundings stay as they are.
  static Ground of(
      Place place, FieldLevel level, String path, String outline, Optional<Pod.Part> part) {
    return new Ground(place, level, path, outline, part, Optional.empty(), "");
  }

  /// A map inside this one.
  Optional<Ground> inner(String key, FieldLevel inner) {
    return place
        .get(key)
        .filter(value -> value.mapping().isPresent())
        .map(value ->
            new Ground(
                value,
                inner,
                path + "." + key,
                Outline.below(outline, key),
                part,
                Optional.of(this),
                key));
  }

  /// The items of a list inside this one that are maps.
  List<Ground> items(String key, FieldLevel inner) {
    return place.get(key).map(Place::items).orElse(List.of()).stream()
        .filter(item -> item.mapping().isPresent())
        .map(item -> of(item, inner, path + "." + key + "[]", Outline.below(outline, key), part))
        .toList();
  }

  /// A change in the map. It starts from the outermost one, so that a map that loses its last key
  /// can go.
  Wish wish(Patch patch, String... keys) {
    return wish(patch, List.of(keys));
  }

  private Wish wish(Patch patch, List<String> keys) {
    if (outer.isEmpty()) {
      return new Wish(place, outline, keys, patch);
    }
    List<String> longer = new ArrayList<>(List.of(key));
    longer.addAll(keys);
    return outer.get().wish(patch, longer);
  }
}
