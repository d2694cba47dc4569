package io.plimsoll.scan;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import io.plimsoll.format.Surroundings;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files around one document: those of the change on its side, then what was looked up. It
/// notes what is missing.
final class Neighbours implements Surroundings {
  private final Map<String, SourceFile> files;
  private final Known known;
  private final Shipments shipments;
  private final int kubernetesMinor;
  private final List<Need> missing = new ArrayList<>();

  /// @param files of the same side, by path
  /// @param shipments of these files
  Neighbours(Map<String, SourceFile> files, Known known, Shipments shipments, int kubernetesMinor) {
    this.files = files;
    this.known = known;
    this.shipments = shipments;
    this.kubernetesMinor = kubernetesMinor;
  }

  @Override
  public Optional<SourceFile> find(String path) {
    SourceFile changed = files.get(path);
    if (changed != null) {
      return Optional.of(changed);
    }
    Need need = new Need.FileAt(path);
    if (!known.wasAsked(need)) {
      missing.add(need);
    }
    return known.answer(need).map(text -> SourceFile.of(path, text));
  }

  @Override
  public Set<String> shippedStages(String dockerfile) {
    return shipments.of(dockerfile, this);
  }

  @Override
  public int kubernetesMinor() {
    return kubernetesMinor;
  }

  /// What was asked for and is not known, in the order of asking.
  List<Need> missing() {
    return List.copyOf(missing);
  }
}
