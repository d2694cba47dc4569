package io.plimsoll.format.compose;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Note;
import io.plimsoll.format.Repair;
import io.plimsoll.format.YamlSecrets;
import io.plimsoll.model.Container;
import io.plimsoll.model.Subject;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A Compose file that was read.
///
/// @param services in file order; the index of a [ServiceOrigin] counts in them
record ComposeDocument(
    YamlFile yaml, List<Service> services, List<Subject> subjects, List<Problem> conflicts)
    implements Document {

  ComposeDocument {
    services = List.copyOf(services);
    subjects = List.copyOf(subjects);
    conflicts = List.copyOf(conflicts);
  }

  @Override
  public SourceFile file() {
    return yaml.source();
  }

  @Override
  public List<Note> notes() {
    return CommentNotes.of(yaml);
  }

  @Override
  public List<Problem> problems() {
    return yaml.problems();
  }

  @Override
  public List<Span> secrets() {
    return YamlSecrets.in(yaml);
  }

  @Override
  public Map<String, String> outline() {
    return Outline.of(yaml);
  }

  /// Services, and the other top-level keys.
  @Override
  public List<Span> resources() {
    return yaml.documents().stream()
        .flatMap(document -> document.place().members().stream())
        .flatMap(
            top -> top.name().equals("services") ? top.value().members().stream() : Stream.of(top))
        .filter(member -> !member.merged())
        .map(ComposeDocument::span)
        .toList();
  }

  private static Span span(Place.Member member) {
    return member.key().whole().union(member.value().node().whole());
  }

  /// A service, or the top-level key that holds an anchor.
  @Override
  public Optional<SubjectPath> writtenIn(Span at) {
    for (YamlDocument document : yaml.documents()) {
      for (Place.Member top : document.place().members()) {
        if (covers(top, at)) {
          return Optional.of(
              top.value().members().stream()
                  .filter(member -> top.name().equals("services") && covers(member, at))
                  .findFirst()
                  .map(service -> SubjectPath.of("service", service.name()))
                  .orElse(SubjectPath.of(top.name())));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean covers(Place.Member member, Span at) {
    return span(member).contains(at) && !member.merged();
  }

  @Override
  public List<Bundle> repair(List<Repair> repairs) {
    List<Container> containers =
        subjects.stream().filter(Container.class::isInstance).map(Container.class::cast).toList();
    return new Repairs(yaml, services, containers).write(repairs);
  }
}
