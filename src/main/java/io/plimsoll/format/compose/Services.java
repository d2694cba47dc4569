package io.plimsoll.format.compose;

import io.plimsoll.format.Surroundings;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the services of a file and what they extend, in this file and in others.
final class Services {
  /// Descriptions that one service is put together from; more are given up.
  private static final int LONGEST_CHAIN = 32;

  private final YamlFile yaml;
  private final Surroundings surroundings;
  private final Map<String, Optional<YamlFile>> others = new HashMap<>();

  Services(YamlFile yaml, Surroundings surroundings) {
    this.yaml = yaml;
    this.surroundings = surroundings;
  }

  /// All services of the file, in its order.
  List<Service> all() {
    List<Service> all = new ArrayList<>();
    for (YamlDocument document : yaml.documents()) {
      Place root = document.place();
      Place services = servicesOf(root).orElse(root);
      for (Place.Member member : servicesOf(root).map(Place::members).orElse(List.of())) {
        if (member.value().mapping().isPresent() && !Found.isReset(member.value())) {
          all.add(service(services, member));
        }
      }
    }
    return all;
  }

  /// The map of services: under `services`, or the whole document in the oldest form of the format.
  static Optional<Place> servicesOf(Place root) {
    Optional<Place> services = root.get("services");
    return services.isPresent() || !Shape.isOldest(root)
        ? services.filter(all -> !Found.isReset(all))
        : Optional.of(root);
  }

  private Service service(Place services, Place.Member member) {
    List<Layer> layers = new ArrayList<>();
    Layer layer = new Layer(yaml.source(), member.value(), member.key(), false);
    Set<String> seen = new HashSet<>(Set.of(yaml.source().path() + "#" + member.name()));
    Step step = new Step(layer, services);
    layers.add(layer);
    while (step.layer.service().get("extends").isPresent()) {
      Optional<Step> next = extended(step, seen);
      if (next.isEmpty() || layers.size() == LONGEST_CHAIN) {
        return new Service(member.name(), layers, false);
      }
      step = next.get();
      layers.add(step.layer);
    }
    return new Service(member.name(), layers, true);
  }

  /// A description on the way, and the services beside it.
  private record Step(Layer layer, Place services) {}

  private Optional<Step> extended(Step step, Set<String> seen) {
    Found extending = new Found(step.layer.service(), step.layer);
    Optional<String> service =
        closed(extending.get("extends", "service")).or(() -> closed(extending.get("extends")));
    Optional<Found> named = extending.get("extends", "file");
    Optional<String> path =
        named.isEmpty()
            ? Optional.of(step.layer.file().path())
            : closed(named).flatMap(file -> Paths.resolve(step.layer.directory(), file));
    boolean known = service.isPresent() && path.isPresent();
    if (!known || !seen.add(path.get() + "#" + service.get())) {
      return Optional.empty();
    }
    Optional<Place> services = named.isEmpty() ? Optional.of(step.services) : in(path.get());
    return services.flatMap(all -> step(path.get(), all, service.get()));
  }

  private Optional<Step> step(String path, Place services, String name) {
    return services
        .member(name)
        .filter(member -> member.value().mapping().isPresent() && !Found.isReset(member.value()))
        .map(member -> new Layer(file(path), member.value(), member.key(), true))
        .map(layer -> new Step(layer, services));
  }

  /// A text without open variables.
  private static Optional<String> closed(Optional<Found> found) {
    return found.flatMap(Found::text).filter(text -> text.value().open().isEmpty()).map(Text::text);
  }

  private Optional<Place> in(String path) {
    return read(path).stream()
        .flatMap(file -> file.documents().stream())
        .flatMap(document -> servicesOf(document.place()).stream())
        .findFirst();
  }

  private SourceFile file(String path) {
    return read(path).map(YamlFile::source).orElse(yaml.source());
  }

  private Optional<YamlFile> read(String path) {
    return path.equals(yaml.source().path())
        ? Optional.of(yaml)
        : others.computeIfAbsent(path, p -> surroundings.find(p).map(YamlFile::parse));
  }
}
