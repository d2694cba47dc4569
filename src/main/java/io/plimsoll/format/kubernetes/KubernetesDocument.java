package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Note;
import io.plimsoll.format.Repair;
import io.plimsoll.format.Surroundings;
import io.plimsoll.format.YamlSecrets;
import io.plimsoll.model.Subject;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.YamlEditor;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A file of manifests that was read, with the trees that its subjects come from.
final class KubernetesDocument implements Document {
  private final YamlFile yaml;
  private final List<Section> sections;

  /// Patches that the file holds as texts. They are judged, and mended by people.
  private final Optional<YamlFile> inline;

  private final List<Pod> pods;
  private final List<Subject> subjects;

  /// Made for the first repair.
  private Optional<YamlEditor> editor = Optional.empty();

  /// Looked up for each finding, and made for the first one.
  private Optional<Owners> owners = Optional.empty();

  private KubernetesDocument(YamlFile yaml, Surroundings surroundings, List<Section> earlier) {
    SectionReader reader = new SectionReader(yaml.source(), surroundings);
    this.yaml = yaml;
    this.sections = reader.read(yaml, earlier);
    this.inline = InlinePatches.in(yaml);
    this.pods = sections.stream().flatMap(section -> section.pods().stream()).toList();
    this.subjects =
        Stream.concat(
                sections.stream().map(Section::subjects), inline.stream().map(reader::readPatches))
            .flatMap(List::stream)
            .toList();
  }

  static KubernetesDocument read(SourceFile file, Surroundings surroundings) {
    return new KubernetesDocument(YamlFile.parse(file), surroundings, List.of());
  }

  /// Reads a changed version; what the documents before the change hold is not read again.
  KubernetesDocument changedTo(SourceFile changed, Surroundings surroundings) {
    return new KubernetesDocument(editor().read(changed), surroundings, sections);
  }

  List<Pod> pods() {
    return pods;
  }

  private List<Manifest> manifests() {
    return sections.stream().flatMap(section -> section.manifests().stream()).toList();
  }

  YamlFile yaml() {
    return yaml;
  }

  YamlEditor editor() {
    if (editor.isEmpty()) {
      editor = Optional.of(new YamlEditor(yaml));
    }
    return editor.get();
  }

  @Override
  public SourceFile file() {
    return yaml.source();
  }

  @Override
  public List<Subject> subjects() {
    return subjects;
  }

  @Override
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>(new NoteReader(yaml, manifests()).read());
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
    return manifests().stream().map(manifest -> manifest.place().node().whole()).toList();
  }

  @Override
  public Map<String, String> outline() {
    return Outline.of(yaml);
  }

  @Override
  public Optional<SubjectPath> writtenIn(Span at) {
    if (owners.isEmpty()) {
      owners = Optional.of(Owners.of(pods));
    }
    return owners.get().of(at);
  }

  @Override
  public List<Bundle> repair(List<Repair> repairs) {
    return new Repairs(this, repairs).write();
  }

  @Override
  public Optional<Bundle> reworded(Note note, String key, String text) {
    return note.key().isEmpty()
        ? Document.super.reworded(note, key, text)
        : new AnnotationEdits(yaml, manifests()).reworded(note, key, text);
  }

  @Override
  public Optional<Bundle> without(Note note) {
    return note.key().isEmpty()
        ? Document.super.without(note)
        : new AnnotationEdits(yaml, manifests()).without(note);
  }
}
