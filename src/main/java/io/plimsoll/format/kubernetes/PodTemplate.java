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
/// @param form where its containers stand
/// @param schemaKnown whether the API knows every field, so that others can be called mistaken
record PodTemplate(
    Manifest manifest,
    SubjectPath path,
    List<String> keys,
    Optional<Place> metadata,
    Place spec,
    PodForm form,
    boolean schemaKnown) {

  PodTemplate {
    keys = List.copyOf(keys);
  }

  /// The path of the specification in the [Outline].
  String outline() {
    return Outline.below(manifest.outline(), keys);
  }

  /// The containers under a key of the specification that are maps and stay.
  List<Place> containers(String list) {
    return items(list).stream().filter(item -> item.mapping().isPresent()).toList();
  }

  /// What stands under a key of the specification: the items of a list, or the one thing there is.
  List<Place> items(String key) {
    Optional<Place> place = spec.get(key);
    return place.filter(one -> one.mapping().isPresent()).isPresent()
        ? place.stream().toList()
        : place.map(Place::items).orElse(List.of());
  }
}
