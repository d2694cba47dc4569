package io.plimsoll.format.kubernetes;

import io.plimsoll.model.SubjectPath;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds pods in an object whose schema is unknown: a map with a list `containers` whose items look
/// like containers. Objects inside it that name their own kind are read as such.
final class PodShapes {
  /// Levels below the object; pods stand at most a dozen deep.
  private static final int DEPTH = 24;

  /// Keys below which no pods are asked for.
  private static final Set<String> SKIPPED =
      Set.of("status", "metadata", "values", "valuesObject", "openAPIV3Schema");

  /// Keys that every object of a kind has on the way to its pods.
  private static final Set<String> WAY =
      Set.of(
          "spec",
          "template",
          "podTemplate",
          "templates",
          "workflowSpec",
          "pipelineSpec",
          "taskSpec",
          "tasks");

  private final Manifest manifest;
  private final List<PodTemplate> found = new ArrayList<>();

  PodShapes(Manifest manifest) {
    this.manifest = manifest;
  }

  List<PodTemplate> find() {
    walk(manifest.place(), Optional.empty(), List.of());
    return found;
  }

  private void walk(Place place, Optional<Place> parent, List<String> keys) {
    if (keys.size() > DEPTH) {
      return;
    }
    Optional<Manifest> inner = keys.isEmpty() ? Optional.empty() : inner(place, keys);
    if (inner.isPresent()) {
      found.addAll(PodTemplates.of(inner.get()));
      return;
    }
    Optional<PodForm> form = PodForm.of(place, manifest.group());
    form.ifPresentOrElse(
        shape -> found.add(template(place, parent, keys, shape)), () -> descend(place, keys));
  }

  private void descend(Place place, List<String> keys) {
    for (Place.Member member : place.members()) {
      if (!SKIPPED.contains(member.name())) {
        walk(member.value(), Optional.of(place), with(keys, member.name()));
      }
    }
    List<Place> items = place.items();
    List<String> names = Outline.keys(items);
    for (int i = 0; i < items.size(); i++) {
      walk(items.get(i), Optional.empty(), with(keys, names.get(i)));
    }
  }

  private Optional<Manifest> inner(Place place, List<String> keys) {
    return Manifests.at(place, Outline.below(manifest.outline(), keys));
  }

  private PodTemplate template(
      Place spec, Optional<Place> parent, List<String> keys, PodForm form) {
    SubjectPath path = manifest.path();
    for (String key : distinguishing(keys, form)) {
      path = path.child(key);
    }
    Optional<Place> metadata = parent.flatMap(outer -> outer.get("metadata"));
    return new PodTemplate(manifest, path, keys, metadata, spec, form, false);
  }

  /// The keys that tell one pod of an object from another, without those that every one has.
  private static List<String> distinguishing(List<String> keys, PodForm form) {
    Set<String> way = form.isWhole() ? Set.of("spec", "template", "podTemplate") : WAY;
    return keys.stream().filter(key -> !way.contains(key)).toList();
  }

  private static List<String> with(List<String> keys, String key) {
    List<String> longer = new ArrayList<>(keys);
    longer.add(key);
    return longer;
  }
}
