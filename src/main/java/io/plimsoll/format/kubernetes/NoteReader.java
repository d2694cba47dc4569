package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Note;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Comment;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the comments of a file and those annotations of its objects that make exceptions.
record NoteReader(YamlFile yaml, List<Manifest> manifests) {
  /// Prefixes of the annotations by which Plimsoll and its peers make exceptions.
  private static final List<String> PREFIXES =
      List.of(
          "plimsoll.dev/",
          "checkov.io/",
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
    return yaml.comments().all().stream()
        .map(comment ->
            note(
                comment,
                header.contains(comment) ? whole : nodes.covered(comment),
                header.contains(comment)))
        .toList();
  }

  private Note note(Comment comment, Span covers, boolean opensFile) {
    return new Note(comment.text(), "", yaml.source().at(comment.span()), covers, opensFile);
  }

  /// The annotations of an object and of its pods; all of them stand for the whole object.
  private List<Note> annotations(Manifest manifest) {
    Stream<Place> metadata =
        Stream.concat(
            manifest.place().get("metadata").stream(),
            PodTemplates.of(manifest).stream().flatMap(pod -> pod.metadata().stream()));
    return metadata
        .distinct()
        .flatMap(place -> place.get("annotations").stream())
        .flatMap(place -> place.members().stream())
        .filter(member -> PREFIXES.stream().anyMatch(member.name()::startsWith))
        .map(member -> annotation(member, manifest.place()))
        .toList();
  }

  private Note annotation(Place.Member member, Place object) {
    return new Note(
        Slots.textOf(member.value()),
        member.name(),
        yaml.source().at(member.key().span()),
        object.written(),
        false);
  }
}
