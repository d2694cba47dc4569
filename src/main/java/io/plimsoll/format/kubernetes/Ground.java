package io.plimsoll.format.kubernetes;

import io.plimsoll.facts.FieldLevel;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import java.util.List;
import java.util.Optional;

/// A map of the API whose fields are known.
///
/// @param place the map
/// @param level what it is
/// @param path as people write it: `spec.containers[web].securityContext`
/// @param outline its path in the [Outline]
/// @param part the container it belongs to
record Ground(Place place, FieldLevel level, String path, String outline, Optional<Pod.Part> part) {

  /// A map inside this one.
  Optional<Ground> inner(String key, FieldLevel inner) {
    return place
        .get(key)
        .filter(value -> value.mapping().isPresent())
        .map(
            value -> new Ground(value, inner, path + "." + key, Outline.below(outline, key), part));
  }

  /// The items of a list inside this one that are maps.
  List<Ground> items(String key, FieldLevel inner) {
    return place.get(key).map(Place::items).orElse(List.of()).stream()
        .filter(item -> item.mapping().isPresent())
        .map(item ->
            new Ground(item, inner, path + "." + key + "[]", Outline.below(outline, key), part))
        .toList();
  }

  Wish wish(Patch patch, String... keys) {
    return new Wish(place, outline, List.of(keys), patch);
  }
}
