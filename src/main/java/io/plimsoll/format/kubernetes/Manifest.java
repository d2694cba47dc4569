package io.plimsoll.format.kubernetes;

import io.plimsoll.model.SubjectPath;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One object of the API.
///
/// @param place its map
/// @param apiVersion group and version, such as `apps/v1`
/// @param kind such as `Deployment`
/// @param outline its path in the [Outline]
record Manifest(Place place, String apiVersion, String kind, String outline) {
  private static final Set<String> BUILT_IN_GROUPS = Set.of("", "apps", "batch", "extensions");

  /// The part of the version before `/`; empty for the core group.
  String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /// Whether the API itself knows the kind, so that its fields are known. A version that a template
  /// fills in is taken for one.
  boolean isBuiltIn() {
    return BUILT_IN_GROUPS.contains(group()) || Template.isOpen(apiVersion);
  }

  /// `Kind/namespace/name`, without the namespace where none is written.
  SubjectPath path() {
    List<String> segments = new ArrayList<>();
    segments.add(kind);
    Stream.of(Slots.text(place, "metadata", "namespace"), name())
        .filter(segment -> !segment.isEmpty())
        .forEach(segments::add);
    return new SubjectPath(segments);
  }

  private String name() {
    String name = Slots.text(place, "metadata", "name");
    String prefix = Slots.text(place, "metadata", "generateName");
    return !name.isEmpty() ? name : !prefix.isEmpty() ? prefix : "?";
  }

  /// The place that stands for the object: its name, or else its kind.
  Span title() {
    return place
        .get("metadata", "name")
        .or(() -> place.get("metadata", "generateName"))
        .filter(name -> name.scalar().isPresent() && !Slots.isNull(name))
        .or(() -> place.get("kind"))
        .orElse(place)
        .written();
  }
}
