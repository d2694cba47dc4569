package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Note;
import io.plimsoll.format.Repair;
import io.plimsoll.format.Surroundings;
import io.plimsoll.format.YamlSecrets;
import io.plimsoll.model.Container;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Subject;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file of manifests that was read, with the trees that its subjects come from.
final class KubernetesDocument implements Document {
  private final YamlFile yaml;
  private final List<Manifest> manifests;

  /// Patches that the file holds as texts. They are judged, and mended by people.
  private final Optional<YamlFile> inline;

  private final Origin origin;
  private final List<Pod> pods = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();

  private KubernetesDocument(YamlFile yaml) {
    this.yaml = yaml;
    this.manifests = Manifests.of(yaml);
    this.inline = InlinePatches.in(yaml);
    this.origin = new ManifestFile(yaml.source().path());
  }

  static KubernetesDocument read(SourceFile file, Surroundings surroundings) {
    KubernetesDocument document = new KubernetesDocument(YamlFile.parse(file));
    Completeness completeness = new Completeness(file.path(), surroundings);
    for (Manifest manifest : document.manifests) {
      for (PodTemplate pod : PodTemplates.of(manifest)) {
        boolean partial = completeness.isPartial(pod);
        document.pods.add(
            document.add(pod, new Fields(file, partial, surroundings.kubernetesMinor())));
      }
    }
    Fields fields = new Fields(file, true, surroundings.kubernetesMinor());
    document.inline.stream()
        .flatMap(patches -> Manifests.of(patches).stream())
        .flatMap(manifest -> PodTemplates.of(manifest).stream())
        .forEach(pod -> document.add(pod, fields));
    return document;
  }

  private Pod add(PodTemplate template, Fields fields) {
    Pod pod = new PodReader(fields, origin, template).read();
    subjects.add(pod.workload());
    for (Pod.Part part : pod.parts()) {
      subjects.add(part.container());
      addImage(part.container());
      subjects.addAll(new CommandReader(fields, origin).read(part));
    }
    return pod;
  }

  private void addImage(Container container) {
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

  List<Pod> pods() {
    return List.copyOf(pods);
  }

  YamlFile yaml() {
    return yaml;
  }

  @Override
  public SourceFile file() {
    return yaml.source();
  }

  @Override
  public List<Subject> subjects() {
    return List.copyOf(subjects);
  }

  @Override
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>(new NoteReader(yaml, manifests).read());
    inline.ifPresent(
        patches -> notes.addAll(new NoteReader(patches, Manifests.of(patches)).read()));
    return notes;
  }

  @Override
  public List<Problem> problems() {
    return yaml.problems();
  }

  @Override
  public List<Problem> conflicts() {
    List<Problem> conflicts = new ArrayList<>(yaml.remarks());
    pods.forEach(pod -> conflicts.addAll(new Conflicts(pod).find()));
    return conflicts;
  }

  @Override
  public List<Span> secrets() {
    List<Span> secrets = new ArrayList<>(YamlSecrets.in(yaml));
    inline.map(YamlSecrets::in).ifPresent(secrets::addAll);
    return secrets;
  }

  @Override
  public List<Span> resources() {
    return manifests.stream().map(manifest -> manifest.place().node().whole()).toList();
  }

  @Override
  public Map<String, String> outline() {
    return Outline.of(yaml);
  }

  @Override
  public Optional<SubjectPath> writtenIn(Span at) {
    for (Pod pod : pods) {
      if (pod.template().spec().node().whole().contains(at)) {
        return Optional.of(
            pod.parts().stream()
                .filter(part -> part.place().node().whole().contains(at))
                .findFirst()
                .map(part -> part.container().path())
                .orElse(pod.workload().path()));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Bundle> repair(List<Repair> repairs) {
    return new Repairs(this, repairs).write();
  }

  @Override
  public Optional<Bundle> reworded(Note note, String key, String text) {
    return note.key().isEmpty()
        ? Document.super.reworded(note, key, text)
        : new AnnotationEdits(yaml, manifests).reworded(note, key, text);
  }

  @Override
  public Optional<Bundle> without(Note note) {
    return note.key().isEmpty()
        ? Document.super.without(note)
        : new AnnotationEdits(yaml, manifests).without(note);
  }
}
