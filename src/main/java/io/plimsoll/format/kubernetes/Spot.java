package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Remedy;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A container that is to be mended, with its pod and with all that is wanted of it at once.
///
/// @param remedies what is wanted of this container in the same pass
record Spot(Pod pod, Pod.Part part, Set<Remedy> remedies) {

  Spot {
    remedies = Set.copyOf(remedies);
  }

  /// A change in the container.
  Wish own(Patch patch, String... path) {
    return new Wish(part.place(), part.outline(), List.of(path), patch);
  }

  /// A change in the container's `securityContext`.
  Wish context(Patch patch, String... path) {
    return own(patch, below(path));
  }

  /// A change in the pod's specification.
  Wish pod(Patch patch, String... path) {
    return pod.wish(patch, path);
  }

  /// A change in the pod's `securityContext`.
  Wish podContext(Patch patch, String... path) {
    return pod.wish(patch, below(path));
  }

  /// What is written in the container's `securityContext`.
  Optional<Place> written(String... path) {
    return part.place().get(below(path)).filter(place -> !Slots.isNull(place));
  }

  /// What is written in the pod's `securityContext`.
  Optional<Place> writtenInPod(String... path) {
    return pod.template().spec().get(below(path)).filter(place -> !Slots.isNull(place));
  }

  static Optional<Boolean> bool(Optional<Place> place) {
    return place.flatMap(Place::scalar).flatMap(Values::bool);
  }

  static Optional<Long> number(Optional<Place> place) {
    return place.flatMap(Place::scalar).flatMap(Values::number);
  }

  static Patch set(boolean value) {
    return Patch.set(Value.of(value));
  }

  static Patch set(long value) {
    return Patch.set(Value.of(value));
  }

  static Patch set(String value) {
    return Patch.set(Value.of(value));
  }

  private static String[] below(String... path) {
    List<String> longer = new ArrayList<>();
    longer.add(PodDefaults.CONTEXT);
    longer.addAll(List.of(path));
    return longer.toArray(String[]::new);
  }
}
