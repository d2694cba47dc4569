package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Container;
import io.plimsoll.model.Workload;
import io.plimsoll.syntax.yaml.Place;
import java.util.List;

/// A pod as it was read, with the places that it was read from.
///
/// @param template where it stands
/// @param fields how it was read
/// @param workload what was read
/// @param parts its containers
record Pod(PodTemplate template, Fields fields, Workload workload, List<Part> parts) {

  /// A container with its place.
  ///
  /// @param list the key of the list it stands in
  /// @param index in the list
  record Part(Container container, Place place, String list, int index) {}

  Pod {
    parts = List.copyOf(parts);
  }
}
