package io.plimsoll.format.kubernetes;

import io.plimsoll.syntax.yaml.Place;
import java.util.List;
import java.util.Optional;

/// Where the containers of a pod stand in the map that describes it.
enum PodForm {
  /// A pod's own specification.
  POD("initContainers", "containers", "ephemeralContainers"),

  /// A template of an Argo workflow: one container or script, with others before and beside it.
  ARGO("initContainers", "container", "script", "sidecars"),

  /// A task of Tekton: what its steps have in common, the steps, and what runs beside them.
  TEKTON("stepTemplate", "steps", "sidecars"),

  /// A step of Tekton that tasks refer to: its specification is that of one container.
  STEP("spec");

  private final String keys;

  PodForm(String... keys) {
    this.keys = String.join(" ", keys);
  }

  /// The keys under which containers stand, in the order in which they start. A key holds a list of
  /// containers, or one container.
  List<String> keys() {
    return List.of(keys.split(" ", -1));
  }

  /// Whether nothing but the object decides. What a run of a workflow or a task adds stands
  /// elsewhere: in the run itself, in defaults of the controller.
  boolean isWhole() {
    return this == POD;
  }

  /// The form that a map of an object has, when it describes a pod.
  ///
  /// @param group of the object's API
  static Optional<PodForm> of(Place place, String group) {
    if (isContainers(place.get("containers"))) {
      return Optional.of(POD);
    }
    if (group.equals("argoproj.io") && (isOne(place, "container") || isOne(place, "script"))) {
      return Optional.of(ARGO);
    }
    return group.equals("tekton.dev") ? ofTekton(place) : Optional.empty();
  }

  private static Optional<PodForm> ofTekton(Place place) {
    if (isContainers(place.get("steps"))) {
      return Optional.of(TEKTON);
    }
    return isOne(place, "spec") ? Optional.of(STEP) : Optional.empty();
  }

  private static boolean isContainers(Optional<Place> list) {
    return list.isPresent() && list.get().items().stream().anyMatch(ContainerShape::isContainer);
  }

  private static boolean isOne(Place place, String key) {
    return place.get(key).filter(ContainerShape::isContainer).isPresent();
  }
}
