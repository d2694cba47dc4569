package io.plimsoll.format.kubernetes;

import io.plimsoll.model.SubjectPath;
import io.plimsoll.syntax.yaml.Place;
import java.util.List;
import java.util.Optional;

/// A pod, or the template of one, inside an object.
///
/// @param manifest the object
/// @param path of the workload
/// @param keys from the object to the pod's `spec`, for messages: `spec.template.spec`
/// @param metadata of the pod, where annotations stand
/// @param spec of the pod
/// @param schemaKnown whether the API knows every field, so that others can be called mistaken
record PodTemplate(
    Manifest manifest,
    SubjectPath path,
    List<String> keys,
    Optional<Place> metadata,
    Place spec,
    boolean schemaKnown) {

  /// The lists of containers, in the order in which they start.
  static final List<String> CONTAINER_LISTS =
      List.of("initContainers", "containers", "ephemeralContainers");

  PodTemplate {
    keys = List.copyOf(keys);
  }

  /// The path of the specification in the [Outline].
  String outline() {
    return Outline.below(manifest.outline(), keys);
  }

  /// The containers under a key of the specification that are maps and stay.
  List<Place> containers(String list) {
    return spec.get(list).map(Place::items).orElse(List.of()).stream()
        .filter(item -> item.mapping().isPresent())
        .toList();
  }
}
