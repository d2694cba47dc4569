package io.plimsoll.syntax.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The changes wanted at one node, as a tree, so that everything under one missing parent is
/// written in one pass. Applying a patch to its own result changes nothing, but for items taken by
/// index.
public sealed interface Patch {
  /// Gives the node this value, whatever it was.
  record Set(Value value) implements Patch {}

  /// Takes a key with its value away.
  ///
  /// @param prune whether a map that loses its last key goes with it; otherwise it becomes `{}`
  record Remove(boolean prune) implements Patch {}

  /// Gives a key another name.
  record Rename(String name) implements Patch {}

  /// Changes a map key by key. A missing map is created when something in it is set.
  record Keys(Map<String, Patch> keys) implements Patch {
    public Keys {
      keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
  }

  /// Changes a list.
  ///
  /// @param at changes of single items, by their index before any change
  /// @param remove values of items that go
  /// @param add values that are appended unless they are there
  /// @param prune whether a list that loses its last item goes with its key; otherwise it becomes
  ///   `[]`
  record Items(Map<Integer, Patch> at, List<Value> remove, List<Value> add, boolean prune)
      implements Patch {
    public Items {
      at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
      remove = List.copyOf(remove);
      add = List.copyOf(add);
    }
  }

  static Patch set(Value value) {
    return new Set(value);
  }

  /// Removes a key, and each map above that thereby has none left.
  static Patch remove() {
    return new Remove(true);
  }

  /// Appends values that are not there.
  static Patch add(Value... values) {
    return new Items(Map.of(), List.of(), List.of(values), false);
  }

  /// Removes the items that equal one of the values, and the key of a list that has none left.
  static Patch removeItems(Value... values) {
    return new Items(Map.of(), List.of(values), List.of(), true);
  }

  /// Changes one item of a list.
  static Patch item(int index, Patch patch) {
    return new Items(Map.of(index, patch), List.of(), List.of(), false);
  }

  /// A change under keys, one map below the other.
  static Patch at(Patch patch, String... path) {
    Patch result = patch;
    for (String key : List.of(path).reversed()) {
      result = new Keys(Map.of(key, result));
    }
    return result;
  }

  /// Sets a value under keys.
  static Patch set(Value value, String... path) {
    return at(set(value), path);
  }

  /// Both changes in one patch. Where both speak of one leaf, the other one wins.
  default Patch and(Patch other) {
    if (this instanceof Keys(var mine) && other instanceof Keys(var theirs)) {
      return new Keys(joined(mine, theirs));
    }
    if (this instanceof Items mine && other instanceof Items theirs) {
      return new Items(
          joined(mine.at, theirs.at),
          joined(mine.remove, theirs.remove),
          joined(mine.add, theirs.add),
          mine.prune || theirs.prune);
    }
    return other;
  }

  private static <K> Map<K, Patch> joined(Map<K, Patch> mine, Map<K, Patch> theirs) {
    Map<K, Patch> all = new LinkedHashMap<>(mine);
    theirs.forEach((key, patch) -> all.merge(key, patch, Patch::and));
    return all;
  }

  private static List<Value> joined(List<Value> mine, List<Value> theirs) {
    return Stream.concat(mine.stream(), theirs.stream()).distinct().toList();
  }
}
