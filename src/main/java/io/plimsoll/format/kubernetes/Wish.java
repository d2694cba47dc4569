package io.plimsoll.format.kubernetes;

import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A change wanted at a path of keys below a map.
///
/// @param owner the map
/// @param outline its path in the [Outline]
/// @param path from it to what changes
/// @param patch the change there
record Wish(Place owner, String outline, List<String> path, Patch patch) {

  Wish {
    path = List.copyOf(path);
  }

  /// The path in the [Outline] that changes: down to the first key that is missing or empty, since
  /// maps come into being from there on.
  String touched() {
    List<String> keys = new ArrayList<>();
    Optional<Place> here = Optional.of(owner);
    for (String key : path) {
      keys.add(key);
      here = here.flatMap(place -> place.get(key));
      if (here.isEmpty() || isEmpty(here.get())) {
        break;
      }
    }
    return Outline.below(outline, keys);
  }

  private static boolean isEmpty(Place place) {
    return Slots.isNull(place)
        || (place.scalar().isEmpty() && place.members().isEmpty() && place.items().isEmpty());
  }
}
