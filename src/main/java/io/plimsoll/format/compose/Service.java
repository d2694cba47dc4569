package io.plimsoll.format.compose;

import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A service with all that it extends.
///
/// @param name its key
/// @param layers its own description, then what it extends, then what that extends
/// @param complete whether all that it extends could be read
record Service(String name, List<Layer> layers, boolean complete) {

  Service {
    layers = List.copyOf(layers);
  }

  Layer own() {
    return layers.getFirst();
  }

  /// The service's name as written: the place of whatever is written nowhere.
  Location at() {
    return own().at(own().key().span());
  }

  /// Whether another document completes the service: one that extends it, one that it overrides, or
  /// one that was not found.
  boolean isPartial() {
    return !complete || !(has("image") || has("build"));
  }

  /// Whether a key has a value that is not taken away.
  boolean has(String key) {
    return find(key).filter(found -> !found.isReset()).isPresent();
  }

  /// The effective value of a key that is overridden as a whole.
  Optional<Found> find(String... path) {
    for (Layer layer : layers) {
      Found service = new Found(layer.service(), layer);
      Optional<Found> found = service.get(path);
      if (found.isPresent() || service.above(path).isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// The outer key that takes a value away.
  private Optional<Found> taken(String... path) {
    return layers.stream()
        .flatMap(layer -> new Found(layer.service(), layer).above(path).stream())
        .findFirst()
        .filter(Found::isReset);
  }

  /// A scalar as a setting.
  ///
  /// @param absent what holds when it is written nowhere
  <T> Setting<T> setting(Setting<T> absent, Function<Text, Setting<T>> reader, String... path) {
    Optional<Found> found = find(path).or(() -> taken(path));
    if (found.isEmpty()) {
      return otherwise(absent);
    }
    if (found.get().isReset()) {
      return new Setting.Removed<>(found.get().at());
    }
    return found.get().text().map(reader).orElseGet(() -> invalid(found.get()));
  }

  private static <T> Setting<T> invalid(Found found) {
    return new Setting.Invalid<>("", found.at());
  }

  /// What holds when a key is written nowhere.
  <T> Setting<T> otherwise(Setting<T> absent) {
    return isPartial() ? new Setting.Unstated<>(at()) : absent;
  }

  /// A value that is written nowhere.
  <T> Setting<T> absent(T platformDefault) {
    return otherwise(Setting.absent(platformDefault, at()));
  }

  /// The items of a list, which is appended to what the service extends. A single text stands for a
  /// list of one.
  List<Found> items(String... path) {
    List<Found> items = new ArrayList<>();
    for (Found list : merged(path)) {
      items.addAll(items(list));
    }
    return items;
  }

  /// The items of one of the lists that are appended to each other.
  static List<Found> items(Found list) {
    if (list.place().scalar().isPresent()) {
      return List.of(list);
    }
    List<Found> items = new ArrayList<>();
    for (Place item : list.place().items()) {
      items.add(new Found(item, list.layer()));
    }
    return items;
  }

  /// The entries of a map, which is merged with what the service extends.
  Map<String, Entry> entries(String... path) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Found map : merged(path)) {
      for (Place.Member member : map.place().members()) {
        entries.put(
            member.name(), new Entry(member.key().span(), new Found(member.value(), map.layer())));
      }
    }
    return entries;
  }

  /// An entry of a map.
  ///
  /// @param key where the key is written
  record Entry(Span key, Found value) {
    Location at() {
      return value.layer().at(key);
    }
  }

  /// What each description says under a key, that of the service itself last.
  List<Found> merged(String... path) {
    List<Found> all = new ArrayList<>();
    for (Layer layer : layers.reversed()) {
      Found service = new Found(layer.service(), layer);
      Optional<Found> found = service.get(path);
      if (found.filter(value -> value.isReset() || value.isOverride()).isPresent()
          || service.above(path).isPresent()) {
        all.clear();
      }
      found.filter(value -> !value.isReset()).ifPresent(all::add);
    }
    return all;
  }

  /// A service is itself and nothing else.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
