package io.plimsoll.format.compose;

import io.plimsoll.syntax.yaml.Alias;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Sequence;
import io.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the services of a file take from each other.
final class Sharing {
  private final IdentityHashMap<YamlNode, Set<Service>> users = new IdentityHashMap<>();
  private final IdentityHashMap<YamlNode, Set<Service>> built = new IdentityHashMap<>();
  private final IdentityHashMap<YamlNode, Service> written = new IdentityHashMap<>();
  private final IdentityHashMap<Service, Set<Service>> sources = new IdentityHashMap<>();

  Sharing(List<Service> services) {
    for (Service service : services) {
      mapping(service).ifPresent(mapping -> written.put(mapping, service));
    }
    for (Service service : services) {
      service.layers().forEach(layer -> use(layer.service(), service));
    }
  }

  private void use(Place description, Service service) {
    description.members().stream()
        .filter(member -> counts(member, service))
        .forEach(member -> add(users, member.value().node(), service));
    collect(description.node(), service);
  }

  /// Lists and maps are merged with what they would override, texts are not.
  private static boolean counts(Place.Member member, Service service) {
    YamlNode value = member.value().node();
    return !(value instanceof Scalar)
        || service
            .find(member.name())
            .filter(found -> value.equals(found.place().node()))
            .isPresent();
  }

  private void collect(YamlNode node, Service service) {
    switch (node) {
      case Alias alias -> collect(alias.target(), service);
      case Sequence sequence -> sequence.items().forEach(item -> collect(item, service));
      case Mapping mapping when add(built, mapping, service) -> {
        Optional.ofNullable(written.get(mapping)).ifPresent(source -> take(service, source));
        mapping.entries().stream()
            .filter(Mapping.Entry::isMerge)
            .forEach(entry -> collect(entry.value(), service));
      }
      case Mapping _, Scalar _ -> {}
    }
  }

  private void take(Service service, Service source) {
    if (!source.equals(service)) {
      sources.computeIfAbsent(service, _ -> new LinkedHashSet<>()).add(source);
    }
  }

  private static boolean add(Map<YamlNode, Set<Service>> map, YamlNode node, Service service) {
    return map.computeIfAbsent(node, _ -> new LinkedHashSet<>()).add(service);
  }

  /// The services for which a value counts.
  Set<Service> users(YamlNode value) {
    return users.getOrDefault(value, Set.of());
  }

  /// The map that a service is written as; empty when it is an alias.
  static Optional<Mapping> mapping(Service service) {
    Place own = service.own().service();
    return own.isOwn() ? own.mapping() : Optional.empty();
  }

  /// The other services of the file that a service takes keys from, the nearest first.
  List<Service> sources(Service service) {
    return new ArrayList<>(sources.getOrDefault(service, Set.of()));
  }

  /// The services that are put together from the map of a service, itself among them.
  Set<Service> dependents(Service service) {
    return mapping(service).map(mapping -> built.getOrDefault(mapping, Set.of())).orElse(Set.of());
  }
}
