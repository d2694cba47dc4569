package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Surroundings;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.YamlNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides whether an object is whole, or a patch that another document completes.
///
/// An object is a patch when it has a directive of strategic merge, a container without image, or
/// no list of containers. An object that only lacks what the API requires elsewhere (a selector, a
/// schedule) is one when its path or a kustomization beside it says so.
final class Completeness {
  /// What the API requires of its own kinds and what patches leave out.
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "Deployment", List.of("spec", "selector"),
          "StatefulSet", List.of("spec", "selector"),
          "DaemonSet", List.of("spec", "selector"),
          "ReplicaSet", List.of("spec", "selector"),
          "CronJob", List.of("spec", "schedule"),
          "Job", List.of("spec", "template", "spec", "restartPolicy"));

  private static final Set<String> DIRECTIVES = Set.of(Slots.DIRECTIVE, "$retainKeys");
  private static final int DEPTH = 24;

  private final Kustomizations kustomizations;

  /// Whether the file is a patch to its kustomization, once that was asked.
  private Optional<Boolean> patch = Optional.empty();

  /// Which objects have a directive, by the identity of their maps: an object may hold many pods.
  private final IdentityHashMap<YamlNode, Boolean> directed = new IdentityHashMap<>();

  Completeness(String path, Surroundings surroundings) {
    this.kustomizations = new Kustomizations(path, surroundings);
  }

  /// Whether another document completes a pod.
  boolean isPartial(PodTemplate pod) {
    return !pod.form().isWhole()
        || lacksContainers(pod)
        || isDirected(pod.manifest().place())
        || (lacksRequired(pod.manifest()) && isPatch());
  }

  private boolean isDirected(Place object) {
    return directed.computeIfAbsent(object.node(), _ -> hasDirective(object, 0));
  }

  private boolean isPatch() {
    if (patch.isEmpty()) {
      patch = Optional.of(kustomizations.isPatch());
    }
    return patch.get();
  }

  private static boolean lacksContainers(PodTemplate pod) {
    List<Place> main = pod.containers("containers");
    return main.isEmpty()
        || pod.form().keys().stream()
            .flatMap(list -> pod.containers(list).stream())
            .anyMatch(container -> container.get("image").isEmpty());
  }

  private static boolean lacksRequired(Manifest manifest) {
    List<String> required = REQUIRED.get(manifest.kind());
    return required != null
        && manifest.isBuiltIn()
        && manifest.place().get(required.toArray(String[]::new)).isEmpty();
  }

  private static boolean hasDirective(Place place, int depth) {
    if (depth > DEPTH) {
      return false;
    }
    for (Place.Member member : place.members()) {
      if (isDirective(member.name()) || hasDirective(member.value(), depth + 1)) {
        return true;
      }
    }
    for (Place item : place.items()) {
      if (hasDirective(item, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDirective(String key) {
    return key.startsWith("$")
        && (DIRECTIVES.contains(key)
            || key.startsWith("$setElementOrder/")
            || key.startsWith("$deleteFromPrimitiveList/"));
  }
}
