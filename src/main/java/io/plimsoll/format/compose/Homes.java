package io.plimsoll.format.compose;

import io.plimsoll.syntax.yaml.Alias;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Sequence;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import io.plimsoll.syntax.yaml.YamlNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Where the values of a file are written, and at which paths of the outline each map counts.
final class Homes {
  /// The map and the key under which a value is written.
  record Home(Mapping mapping, String key) {}

  private final IdentityHashMap<YamlNode, Home> homes = new IdentityHashMap<>();
  private final IdentityHashMap<YamlNode, Set<String>> paths = new IdentityHashMap<>();
  private final IdentityHashMap<YamlNode, Set<String>> merged = new IdentityHashMap<>();

  Homes(YamlFile yaml) {
    List<YamlDocument> documents = yaml.documents();
    for (int i = 0; i < documents.size(); i++) {
      settle(documents.get(i).root());
      reach(Outline.root(i), documents.get(i).place());
    }
  }

  /// Where a value is written; empty for items of lists and for roots.
  Optional<Home> of(YamlNode value) {
    return Optional.ofNullable(homes.get(value));
  }

  /// The paths at which a key of a map counts, through aliases and merge keys too.
  Set<String> paths(Mapping mapping, String key) {
    Set<String> all = new TreeSet<>();
    for (String path : merged.getOrDefault(mapping, Set.of())) {
      all.add(Outline.child(path, key));
    }
    mapping.own(key).ifPresent(entry -> all.addAll(paths.getOrDefault(entry.value(), Set.of())));
    return all;
  }

  private void settle(YamlNode node) {
    switch (node) {
      case Mapping mapping -> mapping.entries().forEach(entry -> settle(mapping, entry));
      case Sequence sequence -> sequence.items().forEach(this::settle);
      case Scalar _, Alias _ -> {}
    }
  }

  private void settle(Mapping mapping, Mapping.Entry entry) {
    entry.name().ifPresent(name -> homes.put(entry.value(), new Home(mapping, name)));
    settle(entry.value());
  }

  private void reach(String path, Place place) {
    paths.computeIfAbsent(place.node(), _ -> new TreeSet<>()).add(path);
    place.mapping().ifPresent(mapping -> reach(path, mapping));
    place.members().forEach(member -> reach(Outline.child(path, member.name()), member.value()));
    List<Place> items = place.items();
    for (int i = 0; i < items.size(); i++) {
      reach(Outline.child(path, Integer.toString(i)), items.get(i));
    }
  }

  /// A map counts wherever it stands and wherever it is merged.
  private void reach(String path, Mapping mapping) {
    boolean fresh = merged.computeIfAbsent(mapping, _ -> new TreeSet<>()).add(path);
    if (fresh) {
      mapping.entries().stream()
          .filter(Mapping.Entry::isMerge)
          .forEach(entry -> reachMerged(path, entry.value()));
    }
  }

  private void reachMerged(String path, YamlNode source) {
    switch (source) {
      case Alias alias -> reachMerged(path, alias.target());
      case Sequence sequence -> sequence.items().forEach(item -> reachMerged(path, item));
      case Mapping mapping -> reach(path, mapping);
      case Scalar _ -> {}
    }
  }
}
