package io.plimsoll.format.kubernetes;

import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the pods of an object: at its known place for the API's own kinds, by shape elsewhere.
final class PodTemplates {
  private static final List<String> TEMPLATE = List.of("spec", "template");

  /// Where the pod stands in the API's own kinds.
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "Pod", List.of(),
          "PodTemplate", List.of("template"),
          "Deployment", TEMPLATE,
          "StatefulSet", TEMPLATE,
          "DaemonSet", TEMPLATE,
          "ReplicaSet", TEMPLATE,
          "ReplicationController", TEMPLATE,
          "Job", TEMPLATE,
          "CronJob", List.of("spec", "jobTemplate", "spec", "template"));

  /// Kinds of the core group that hold no pods, whatever they look like.
  private static final Set<String> DATA =
      Set.of("ConfigMap", "Secret", "CustomResourceDefinition", "Kustomization", "Component");

  /// Groups whose objects describe patterns of pods, or values for charts, and no pods.
  private static final List<String> PATTERNS =
      List.of(
          "kyverno.io",
          "gatekeeper.sh",
          "admissionregistration.k8s.io",
          "helm.toolkit.fluxcd.io",
          "helm.cattle.io",
          "policy");

  private PodTemplates() {}

  /// The pods of an object, in file order.
  static List<PodTemplate> of(Manifest manifest) {
    List<String> keys = KINDS.get(manifest.kind());
    if (manifest.isBuiltIn() && keys != null) {
      return known(manifest, keys).map(List::of).orElse(List.of());
    }
    return holdsNone(manifest) ? List.of() : new PodShapes(manifest).find();
  }

  private static Optional<PodTemplate> known(Manifest manifest, List<String> keys) {
    Optional<Place> template = manifest.place().get(keys.toArray(String[]::new));
    Optional<Place> spec = template.flatMap(place -> place.get("spec"));
    List<String> path = new ArrayList<>(keys);
    path.add("spec");
    return spec.filter(place -> place.mapping().isPresent())
        .map(place ->
            new PodTemplate(
                manifest,
                manifest.path(),
                path,
                template.flatMap(outer -> outer.get("metadata")),
                place,
                PodForm.POD,
                true));
  }

  private static boolean holdsNone(Manifest manifest) {
    return DATA.contains(manifest.kind())
        || PATTERNS.stream()
            .anyMatch(
                group -> manifest.group().equals(group) || manifest.group().endsWith("." + group));
  }
}
