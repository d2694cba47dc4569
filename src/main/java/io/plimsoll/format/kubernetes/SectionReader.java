package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Surroundings;
import io.plimsoll.model.Container;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Subject;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;

/// Reads the documents of a file.
final class SectionReader {
  private final SourceFile file;
  private final int minor;
  private final Completeness completeness;
  private final Origin origin;

  SectionReader(SourceFile file, Surroundings surroundings) {
    this.file = file;
    this.minor = surroundings.kubernetesMinor();
    this.completeness = new Completeness(file.path(), surroundings);
    this.origin = new ManifestFile(file.path());
  }

  /// The documents of a file.
  ///
  /// @param earlier those of another version of it, which may begin with the same documents
  List<Section> read(YamlFile yaml, List<Section> earlier) {
    List<YamlDocument> documents = yaml.documents();
    List<Section> sections = new ArrayList<>(documents.size());
    for (int i = 0; i < documents.size(); i++) {
      boolean isKnown = i < earlier.size() && earlier.get(i).isOf(documents.get(i));
      sections.add(isKnown ? earlier.get(i) : read(documents.get(i), i));
    }
    return List.copyOf(sections);
  }

  private Section read(YamlDocument document, int index) {
    List<Manifest> manifests = Manifests.of(document, index);
    List<Pod> pods = new ArrayList<>();
    List<Subject> subjects = new ArrayList<>();
    for (Manifest manifest : manifests) {
      for (PodTemplate template : PodTemplates.of(manifest)) {
        boolean partial = completeness.isPartial(template);
        pods.add(read(template, new Fields(file, partial, minor), subjects));
      }
    }
    return new Section(document, manifests, pods, subjects);
  }

  /// What patches hold, which other documents complete.
  ///
  /// @param patches texts inside the file, at their places
  List<Subject> readPatches(YamlFile patches) {
    List<Subject> subjects = new ArrayList<>();
    for (Manifest manifest : Manifests.of(patches)) {
      for (PodTemplate template : PodTemplates.of(manifest)) {
        read(template, new Fields(file, true, minor), subjects);
      }
    }
    return subjects;
  }

  private Pod read(PodTemplate template, Fields fields, List<Subject> subjects) {
    Pod pod = new PodReader(fields, origin, template).read();
    subjects.add(pod.workload());
    for (Pod.Part part : pod.parts()) {
      subjects.add(part.container());
      addImage(part.container(), subjects);
      subjects.addAll(new CommandReader(fields, origin).read(part));
    }
    return pod;
  }

  private void addImage(Container container, List<Subject> subjects) {
    switch (container.image()) {
      case Setting.Unstated<?> _, Setting.Absent<?> _, Setting.Removed<?> _ -> {}
      case Setting.Declared<?> _,
          Setting.Inherited<?> _,
          Setting.Unresolved<?> _,
          Setting.Invalid<?> _ ->
          subjects.add(
              new ImageUse(
                  container.path().child("image"),
                  container.image().at(),
                  origin,
                  ImageUse.Role.RUN,
                  container.image()));
    }
  }
}
