package io.plimsoll.scan;

import io.plimsoll.format.Format;
import io.plimsoll.format.Shipment;
import io.plimsoll.format.Surroundings;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which stages the files of one side of a change ship. They are looked for once, when a build of
/// several stages asks.
final class Shipments {
  private final List<Format> formats;
  private final Collection<SourceFile> files;
  private Optional<List<Shipment>> found = Optional.empty();

  Shipments(List<Format> formats, Collection<SourceFile> files) {
    this.formats = formats;
    this.files = files;
  }

  /// The stages that a Dockerfile is built up to.
  Set<String> of(String dockerfile, Surroundings surroundings) {
    return all(surroundings).stream()
        .filter(shipment -> shipment.dockerfile().equals(dockerfile))
        .map(Shipment::stage)
        .collect(Collectors.toUnmodifiableSet());
  }

  private synchronized List<Shipment> all(Surroundings surroundings) {
    if (found.isEmpty()) {
      List<Shipment> all = new ArrayList<>();
      files.forEach(file -> all.addAll(of(file, surroundings)));
      found = Optional.of(List.copyOf(all));
    }
    return found.get();
  }

  private List<Shipment> of(SourceFile file, Surroundings surroundings) {
    return Guard.attempt(() ->
            formats.stream()
                .flatMap(format -> format.shipments(file, surroundings).stream())
                .toList())
        .orElse(List.of());
  }
}
