package io.plimsoll.syntax.yaml;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Decides which maps and lists have nothing left after a patch.
final class Pruning {
  private Pruning() {}

  /// What becomes of a collection that a patch changes.
  enum Fate {
    STAYS,
    /// Nothing is left; it becomes `{}` or `[]`.
    EMPTIED,
    /// Nothing is left, and its key goes with it.
    GOES
  }

  static boolean isPruned(YamlNode node, IdentityHashMap<YamlNode, Patch> patches) {
    return Optional.ofNullable(patches.get(node))
        .filter(patch -> fate(node, patch) == Fate.GOES)
        .isPresent();
  }

  static Fate fate(YamlNode node, Patch patch) {
    if (node instanceof Mapping mapping && patch instanceof Patch.Keys(var keys)) {
      return fate(mapping, keys);
    }
    if (node instanceof Sequence sequence && patch instanceof Patch.Items items) {
      boolean emptied =
          !sequence.items().isEmpty()
              && removed(sequence, items).size() == sequence.items().size()
              && items.add().isEmpty();
      return emptied ? (items.prune() ? Fate.GOES : Fate.EMPTIED) : Fate.STAYS;
    }
    return Fate.STAYS;
  }

  private static Fate fate(Mapping mapping, Map<String, Patch> keys) {
    Set<String> own =
        mapping.entries().stream()
            .map(entry -> entry.isMerge() ? "" : entry.name().orElse(""))
            .collect(Collectors.toSet());
    boolean emptied =
        !own.isEmpty()
            && own.stream().allMatch(name -> goes(mapping, name, keys))
            && keys.entrySet().stream()
                .allMatch(entry ->
                    own.contains(entry.getKey()) || Meaning.created(entry.getValue()).isEmpty());
    if (!emptied || mapping.hasMerge()) {
      return Fate.STAYS;
    }
    boolean prune =
        keys.values().stream().allMatch(patch -> !(patch instanceof Patch.Remove(var p)) || p);
    return prune ? Fate.GOES : Fate.EMPTIED;
  }

  /// Whether an own key goes.
  static boolean goes(Mapping mapping, String name, Map<String, Patch> keys) {
    Optional<Patch> patch = Optional.ofNullable(keys.get(name));
    return patch.isPresent()
        && (patch.get() instanceof Patch.Remove
            || mapping
                .own(name)
                .filter(entry -> fate(entry.value(), patch.get()) == Fate.GOES)
                .isPresent());
  }

  /// The indexes of the items that go.
  static List<Integer> removed(Sequence sequence, Patch.Items patch) {
    return IntStream.range(0, sequence.items().size())
        .filter(index ->
            patch.at().get(index) instanceof Patch.Remove
                || (!patch.remove().isEmpty()
                    && !patch.at().containsKey(index)
                    && patch.remove().contains(Meaning.of(sequence.items().get(index)))))
        .boxed()
        .toList();
  }
}
