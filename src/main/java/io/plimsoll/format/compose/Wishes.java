package io.plimsoll.format.compose;

import io.plimsoll.syntax.yaml.Alias;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes the wishes of one repair of one service.
///
/// @param repair the number of the repair
record Wishes(int repair, Service service) {

  /// Gives a key one value.
  List<Wish> set(String key, Value value) {
    return List.of(wish(key, service.find(key), Patch.set(value), Optional.of(value), List.of()));
  }

  /// Gives a key of a map within the service one value. The map is there already.
  List<Wish> setBelow(Value value, String key, String... below) {
    Patch patch = Patch.at(Patch.set(value), below);
    return List.of(wish(key, service.find(key), patch, Optional.empty(), List.of(below)));
  }

  /// Takes a key away.
  ///
  /// @param otherwise what a service says instead when others keep the value; empty where nothing
  ///   that can be written has the effect
  List<Wish> remove(String key, Optional<Value> otherwise) {
    return service
        .find(key)
        .map(found ->
            List.of(wish(key, Optional.of(found), gone(found, otherwise), otherwise, List.of())))
        .orElse(List.of());
  }

  /// A map that others refer to cannot go with its last key, so the key says something else.
  private static Patch gone(Found found, Optional<Value> otherwise) {
    return otherwise.filter(_ -> isAllOfAnAnchor(found)).map(Patch::set).orElse(Patch.remove());
  }

  private static boolean isAllOfAnAnchor(Found found) {
    List<Alias> through = found.place().through();
    return !through.isEmpty()
        && through.getLast().target() instanceof Mapping map
        && map.entries().size() == 1;
  }

  /// Appends texts to a list. What a service extends is appended to anyway, so only a list that
  /// stands in the service itself, or that a merge key brings, is touched.
  List<Wish> add(String key, List<String> texts) {
    List<String> missing = texts.stream().filter(text -> !holds(key, text)).toList();
    return missing.isEmpty() ? List.of() : append(key, missing);
  }

  private boolean holds(String key, String text) {
    return service.items(key).stream()
        .anyMatch(item -> item.place().scalar().filter(s -> s.text().equals(text)).isPresent());
  }

  private List<Wish> append(String key, List<String> texts) {
    Optional<Found> list = new Found(service.own().service(), service.own()).get(key);
    Value[] values = texts.stream().map(Value::of).toArray(Value[]::new);
    if (list.isPresent() && list.get().place().sequence().isEmpty()) {
      return listOf(list.get(), key, texts);
    }
    Optional<Value> override = list.map(found -> whole(found, texts));
    return List.of(wish(key, list, Patch.add(values), override, List.of()));
  }

  /// A text where a list may stand becomes the first item of one.
  private List<Wish> listOf(Found single, String key, List<String> texts) {
    Value value = whole(single, texts);
    return single.place().scalar().isEmpty()
        ? List.of()
        : List.of(wish(key, Optional.of(single), Patch.set(value), Optional.of(value), List.of()));
  }

  private static Value whole(Found list, List<String> more) {
    List<Value> all = new ArrayList<>();
    list.place().scalar().ifPresent(single -> all.add(Value.of(single.text())));
    list.place()
        .items()
        .forEach(item -> item.scalar().map(Scalar::text).map(Value::of).ifPresent(all::add));
    more.forEach(text -> all.add(Value.of(text)));
    return new Value.Items(all);
  }

  /// Takes items of a list away.
  List<Wish> removeItems(String key, Predicate<Found> which) {
    List<Wish> wishes = new ArrayList<>();
    for (Found list : service.merged(key)) {
      for (int index : indexes(list, which)) {
        Patch gone = new Patch.Items(Map.of(index, Patch.remove()), List.of(), List.of(), true);
        wishes.add(wish(key, Optional.of(list), gone, Optional.empty(), List.of()));
      }
    }
    return wishes;
  }

  /// Changes items of a list.
  ///
  /// @param change empty for an item that stays, and for one that cannot be written
  List<Wish> changeItems(String key, Predicate<Found> which, Change change) {
    List<Wish> wishes = new ArrayList<>();
    for (Found list : service.merged(key)) {
      for (int index : indexes(list, which)) {
        Optional<Patch> patch = change.of(item(list, index));
        if (patch.isEmpty()) {
          return List.of();
        }
        List<String> below = List.of(Integer.toString(index));
        wishes.add(
            wish(key, Optional.of(list), Patch.item(index, patch.get()), Optional.empty(), below));
      }
    }
    return wishes;
  }

  /// How an item becomes another one.
  @FunctionalInterface
  interface Change {
    Optional<Patch> of(Found item);
  }

  private static List<Integer> indexes(Found list, Predicate<Found> which) {
    List<Integer> indexes = new ArrayList<>();
    List<Place> items = list.place().items();
    for (int i = 0; i < items.size(); i++) {
      if (which.test(new Found(items.get(i), list.layer()))) {
        indexes.add(i);
      }
    }
    return indexes;
  }

  private static Found item(Found list, int index) {
    return new Found(list.place().items().get(index), list.layer());
  }

  Wish wish(
      String key,
      Optional<Found> value,
      Patch patch,
      Optional<Value> override,
      List<String> below) {
    return new Wish(repair, service, key, value, patch, override, below);
  }
}
