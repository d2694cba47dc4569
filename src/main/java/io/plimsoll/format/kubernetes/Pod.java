package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Container;
import io.plimsoll.model.Workload;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import java.util.List;
import java.util.Optional;

/// A pod as it was read, with the places that it was read from.
///
/// @param template where it stands
/// @param fields how it was read
/// @param workload what was read
/// @param parts its containers
/// @param strays what does not count
record Pod(
    PodTemplate template, Fields fields, Workload workload, List<Part> parts, List<Stray> strays) {

  /// A container with its place.
  ///
  /// @param list the key of the list it stands in
  /// @param outline its path in the [Outline]
  record Part(Container container, Place place, String list, String outline) {}

  Pod {
    parts = List.copyOf(parts);
    strays = List.copyOf(strays);
  }

  /// A change in the specification.
  Wish wish(Patch patch, String... path) {
    return new Wish(template.spec(), template.outline(), List.of(path), patch);
  }

  /// A change in the metadata, where the pod has some.
  Optional<Wish> metadataWish(Patch patch, String... path) {
    List<String> keys = template.keys();
    String outline =
        Outline.below(
            Outline.below(template.manifest().outline(), keys.subList(0, keys.size() - 1)),
            "metadata");
    return template.metadata().map(place -> new Wish(place, outline, List.of(path), patch));
  }

  /// The value of an annotation.
  Optional<Place> annotation(String key) {
    return template.metadata().flatMap(metadata -> metadata.get("annotations", key));
  }
}
