package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Note;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Rewrite;
import io.plimsoll.syntax.yaml.Value;
import io.plimsoll.syntax.yaml.YamlEditor;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Writes annotations that make exceptions anew, or takes them away.
record AnnotationEdits(YamlFile yaml, List<Manifest> manifests) {
  private static final String ANNOTATIONS = "annotations";

  /// Metadata with annotations of its own.
  ///
  /// @param outline path of the annotations in the [Outline]
  private record Owner(Place metadata, String outline) {

    boolean holds(Note note) {
      return metadata
          .get(ANNOTATIONS)
          .filter(Place::isOwn)
          .flatMap(annotations -> annotations.member(note.key()))
          .filter(member -> !member.merged() && member.key().span().equals(note.at().span()))
          .isPresent();
    }
  }

  /// An annotation with another name or another value; both at once are not written.
  Optional<Bundle> reworded(Note note, String key, String text) {
    if (key.equals(note.key())) {
      return edit(note, key, Patch.set(Value.of(text)));
    }
    return text.equals(note.text().strip())
        ? edit(note, key, new Patch.Rename(key))
        : Optional.empty();
  }

  /// The file without an annotation, and without the map of annotations that it leaves empty.
  Optional<Bundle> without(Note note) {
    return edit(note, note.key(), Patch.remove());
  }

  private Optional<Bundle> edit(Note note, String name, Patch patch) {
    return owners()
        .filter(owner -> owner.holds(note))
        .findFirst()
        .flatMap(owner -> edit(owner, note, name, patch));
  }

  private Optional<Bundle> edit(Owner owner, Note note, String name, Patch patch) {
    Set<String> touched = new TreeSet<>();
    touched.add(Outline.below(owner.outline, note.key()));
    touched.add(Outline.below(owner.outline, name));
    Patch whole = Patch.at(patch, ANNOTATIONS, note.key());
    return switch (new YamlEditor(yaml).edit(owner.metadata.node(), whole)) {
      case Rewrite.Done(var edits) -> Optional.of(new Bundle(List.of(), edits, touched));
      case Rewrite.Refused _ -> Optional.empty();
    };
  }

  private Stream<Owner> owners() {
    return manifests.stream()
        .flatMap(manifest -> Stream.concat(own(manifest).stream(), ofPods(manifest)))
        .filter(owner -> owner.metadata.isOwn() && owner.metadata.mapping().isPresent());
  }

  private static Optional<Owner> own(Manifest manifest) {
    return manifest
        .place()
        .get("metadata")
        .map(place -> owner(place, manifest, List.of("metadata")));
  }

  private static Stream<Owner> ofPods(Manifest manifest) {
    return PodTemplates.of(manifest).stream()
        .flatMap(pod ->
            pod.metadata().stream().map(place -> owner(place, manifest, besideSpec(pod.keys()))));
  }

  private static List<String> besideSpec(List<String> keys) {
    List<String> beside = new ArrayList<>(keys.subList(0, Math.max(0, keys.size() - 1)));
    beside.add("metadata");
    return beside;
  }

  private static Owner owner(Place metadata, Manifest manifest, List<String> keys) {
    String path = Outline.below(manifest.outline(), keys);
    return new Owner(metadata, Outline.below(path, ANNOTATIONS));
  }
}
