package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Note;
import io.plimsoll.model.Platform;
import io.plimsoll.source.LineMap;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Comment;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads the comments of a file and those annotations of its objects that make exceptions.
record NoteReader(YamlFile yaml, List<Manifest> manifests) {
  /// Prefixes of the annotations by which Plimsoll and its peers make exceptions.
  private static final List<String> PREFIXES =
      List.of(
          "plimsoll.dev/",
          "checkov.io/",
          "bridgecrew.io/",
          "ignore-check.kube-linter.io/",
          "kube-linter.io/",
          "kube-score/",
          "polaris.fairwinds.com/",
          "trivy.",
          "kubesec.io/",
          "container.audit.kubernetes.io/",
          "kics");

  List<Note> read() {
    List<Note> notes = new ArrayList<>(comments());
    manifests.forEach(manifest -> notes.addAll(annotations(manifest)));
    return notes;
  }

  private List<Note> comments() {
    Set<Comment> header = new LinkedHashSet<>(yaml.comments().header());
    Span whole = new Span(0, yaml.source().text().length());
    CoveredNodes nodes = CoveredNodes.of(yaml);
    TreeMap<Integer, Span> objects = objects();
    return yaml.comments().all().stream()
        .map(comment ->
            note(
                comment,
                header.contains(comment) ? whole : nodes.covered(comment),
                objectAt(comment.span(), objects),
                header.contains(comment)))
        .toList();
  }

  private Note note(Comment comment, Span covers, Span object, boolean opensFile) {
    Note.Stand stand = new Note.Stand(Platform.KUBERNETES, Note.Kind.COMMENT, object);
    return new Note(comment.text(), "", yaml.source().at(comment.span()), covers, stand, opensFile);
  }

  /// The object in which a comment stands, or else the next one, or the last.
  private static Span objectAt(Span comment, TreeMap<Integer, Span> objects) {
    Map.Entry<Integer, Span> next = objects.higherEntry(comment.start());
    Map.Entry<Integer, Span> nearest = next == null ? objects.lastEntry() : next;
    return nearest == null ? comment : nearest.getValue();
  }

  /// By where their last lines end: a comment may stand behind the last value.
  private TreeMap<Integer, Span> objects() {
    LineMap lines = yaml.source().lines();
    TreeMap<Integer, Span> objects = new TreeMap<>();
    for (Manifest manifest : manifests) {
      Span whole = whole(manifest);
      int last = lines.lineAt(Math.max(whole.start(), whole.end() - 1));
      objects.put(lines.line(last).end(), whole);
    }
    return objects;
  }

  private static Span whole(Manifest manifest) {
    return manifest.place().written();
  }

  /// The annotations of an object and of its pods; all of them stand for the whole object.
  private List<Note> annotations(Manifest manifest) {
    Optional<Place> own = manifest.place().get("metadata");
    Stream<Place> pods =
        PodTemplates.of(manifest).stream()
            .flatMap(pod -> pod.metadata().stream())
            .filter(place -> own.filter(place::equals).isEmpty());
    return Stream.concat(
            own.stream().flatMap(place -> annotations(place, Note.Kind.ANNOTATION, manifest)),
            pods.flatMap(place -> annotations(place, Note.Kind.POD_ANNOTATION, manifest)))
        .toList();
  }

  private Stream<Note> annotations(Place metadata, Note.Kind kind, Manifest manifest) {
    return metadata.get("annotations").stream()
        .flatMap(place -> place.members().stream())
        .filter(member -> PREFIXES.stream().anyMatch(member.name()::startsWith))
        .map(member -> annotation(member, kind, whole(manifest)));
  }

  private Note annotation(Place.Member member, Note.Kind kind, Span object) {
    return new Note(
        Slots.textOf(member.value()),
        member.name(),
        yaml.source().at(member.key().span()),
        object,
        new Note.Stand(Platform.KUBERNETES, kind, object),
        false);
  }
}
