package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Remedy;
import io.plimsoll.syntax.yaml.Alias;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Sequence;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import io.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which nodes of a file several places share through aliases, and whether all of these places want
/// the same.
final class Anchors {
  private final IdentityHashMap<YamlNode, List<Alias>> aliases = new IdentityHashMap<>();
  private final IdentityHashMap<YamlNode, List<YamlNode>> anchorsAround = new IdentityHashMap<>();
  private final List<Spot> spots;

  /// What was asked of a node; all who share it ask the same.
  private record Question(List<String> path, Remedy remedy) {}

  private final IdentityHashMap<YamlNode, Map<Question, Boolean>> answers = new IdentityHashMap<>();

  /// @param spots all containers of the file with what is wanted of them
  Anchors(YamlFile file, List<Spot> spots) {
    this.spots = List.copyOf(spots);
    file.documents().stream().map(YamlDocument::root).forEach(this::collect);
    List.copyOf(aliases.keySet()).forEach(anchor -> mark(anchor, anchor));
  }

  private void collect(YamlNode node) {
    switch (node) {
      case Alias alias ->
          aliases.computeIfAbsent(alias.target(), _ -> new ArrayList<>()).add(alias);
      case Mapping mapping -> mapping.entries().forEach(entry -> collect(entry.value()));
      case Sequence sequence -> sequence.items().forEach(this::collect);
      case Scalar _ -> {}
    }
  }

  private void mark(YamlNode anchor, YamlNode node) {
    anchorsAround.computeIfAbsent(node, _ -> new ArrayList<>()).add(anchor);
    switch (node) {
      case Mapping mapping -> mapping.entries().forEach(entry -> mark(anchor, entry.value()));
      case Sequence sequence -> sequence.items().forEach(item -> mark(anchor, item));
      case Scalar _, Alias _ -> {}
    }
  }

  /// Whether a node counts at more places than where it is written.
  boolean isShared(YamlNode node) {
    return anchorsAround.containsKey(node);
  }

  /// Whether every place at which a shared node counts is a container that wants the same remedy.
  ///
  /// @param path from a container to the node
  boolean isAgreed(YamlNode node, List<String> path, Remedy remedy) {
    return answers
        .computeIfAbsent(node, _ -> new HashMap<>())
        .computeIfAbsent(new Question(path, remedy), _ -> isAgreedByAll(node, path, remedy));
  }

  @SuppressWarnings("ReferenceEquality") // a node is itself, however many look like it
  private boolean isAgreedByAll(YamlNode node, List<String> path, Remedy remedy) {
    Set<Alias> used = Collections.newSetFromMap(new IdentityHashMap<>());
    String[] keys = path.toArray(String[]::new);
    for (Spot spot : spots) {
      Place place = spot.part().place().get(keys).orElse(spot.part().place());
      if (place.node() == node) {
        if (!spot.remedies().contains(remedy)) {
          return false;
        }
        used.addAll(place.through());
      }
    }
    return anchorsAround.getOrDefault(node, List.of()).stream()
        .allMatch(anchor -> used.containsAll(aliases.getOrDefault(anchor, List.of())));
  }
}
