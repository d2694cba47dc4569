package io.plimsoll.syntax.yaml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Walks a patch and the tree side by side and says what changes at each collection.
final class TreeEdits {
  private final Draft draft;
  private final ValueEdits values;

  TreeEdits(Draft draft) {
    this.draft = draft;
    this.values = new ValueEdits(draft);
  }

  void target(YamlNode node, Patch patch) {
    boolean empties = Pruning.fate(node, patch) != Pruning.Fate.STAYS;
    if (node instanceof Mapping mapping && patch instanceof Patch.Keys(var keys)) {
      if (empties) {
        draft.replace(mapping.span(), "{}");
      } else {
        mapping(mapping, keys);
      }
    } else if (node instanceof Sequence sequence && patch instanceof Patch.Items items) {
      if (empties) {
        draft.replace(sequence.span(), "[]");
      } else {
        sequence(sequence, items);
      }
    } else {
      draft.refuse(Rewrite.Reason.OTHER_SHAPE, node.span());
    }
  }

  private void mapping(Mapping mapping, Map<String, Patch> keys) {
    Set<Integer> removed = new TreeSet<>();
    Map<String, Value> added = new LinkedHashMap<>();
    keys.forEach((key, patch) -> {
      Optional<Mapping.Entry> own = mapping.own(key);
      if (own.isEmpty()) {
        absent(mapping, key, patch).ifPresent(value -> added.put(key, value));
      } else if (Pruning.goes(mapping, key, keys)) {
        remove(mapping, key, removed);
      } else {
        change(mapping, own.get(), patch);
      }
    });
    refuseTwins(mapping, keys, added.keySet());
    if (removed.isEmpty() && added.isEmpty()) {
      return;
    }
    if (mapping.flow()) {
      new FlowEdits(draft, mapping).change(removed, added);
    } else {
      new BlockEdits(draft, mapping).change(removed, added);
    }
  }

  /// Refuses a patch that gives a key a name that it also adds, or gives to another key.
  private void refuseTwins(Mapping mapping, Map<String, Patch> keys, Set<String> added) {
    Set<String> names = new TreeSet<>(added);
    keys.forEach((key, patch) -> {
      boolean isOwn = mapping.own(key).isPresent();
      if (isOwn && patch instanceof Patch.Rename(var name) && !names.add(name)) {
        draft.refuse(Rewrite.Reason.NAME_TAKEN, mapping.span());
      }
    });
  }

  /// A key that the map itself does not have. A merged value can be overridden as a whole.
  private Optional<Value> absent(Mapping mapping, String key, Patch patch) {
    boolean merged = mapping.member(key).isPresent();
    if (merged && !(patch instanceof Patch.Set)) {
      draft.refuse(Rewrite.Reason.MERGED, mapping.span());
    }
    return Meaning.created(patch);
  }

  private void remove(Mapping mapping, String key, Set<Integer> removed) {
    if (mapping.hasMerge() && mapping.without(key).stream().anyMatch(m -> m.name().equals(key))) {
      draft.refuse(Rewrite.Reason.MERGED, mapping.span());
    }
    for (int i = 0; i < mapping.entries().size(); i++) {
      Mapping.Entry entry = mapping.entries().get(i);
      if (!entry.isMerge() && entry.name().filter(key::equals).isPresent()) {
        removed.add(i);
      }
    }
  }

  private void change(Mapping mapping, Mapping.Entry entry, Patch patch) {
    switch (patch) {
      case Patch.Set(var value) -> values.set(mapping, entry, value);
      case Patch.Rename(var name) -> values.rename(mapping, entry, name);
      case Patch.Keys _, Patch.Items _ -> inside(mapping, entry, patch);
      case Patch.Remove _ -> throw new IllegalStateException("a removed key stays " + patch);
    }
  }

  private void inside(Mapping mapping, Mapping.Entry entry, Patch patch) {
    YamlNode node = entry.value();
    if (node instanceof Alias) {
      draft.refuse(Rewrite.Reason.ALIAS, node.span());
    } else if (isNothing(node)) {
      fill(mapping, entry, patch);
    } else if (Pruning.fate(node, patch) == Pruning.Fate.EMPTIED) {
      values.empty(mapping, entry, node instanceof Mapping ? "{}" : "[]");
    } else if (node instanceof Mapping child && patch instanceof Patch.Keys(var keys)) {
      mapping(child, keys);
    } else if (node instanceof Sequence child && patch instanceof Patch.Items items) {
      sequence(child, items);
    } else {
      draft.refuse(Rewrite.Reason.OTHER_SHAPE, node.span());
    }
  }

  private void fill(Mapping mapping, Mapping.Entry entry, Patch patch) {
    Optional<Value> made = Meaning.created(patch);
    YamlNode node = entry.value();
    if (made.isEmpty()) {
      return;
    }
    boolean list = made.get() instanceof Value.Items;
    if (node instanceof Sequence sequence && (list && patch instanceof Patch.Items items)) {
      sequence(sequence, items);
    } else if (node instanceof Scalar || (node instanceof Mapping && !list)) {
      values.set(mapping, entry, made.get());
    } else {
      draft.refuse(Rewrite.Reason.OTHER_SHAPE, node.span());
    }
  }

  /// Null, `{}` or `[]`.
  private static boolean isNothing(YamlNode node) {
    return switch (node) {
      case Scalar scalar -> Dialect.COMPOSE.isNull(scalar);
      case Mapping mapping -> mapping.entries().isEmpty();
      case Sequence sequence -> sequence.items().isEmpty();
      case Alias _ -> false;
    };
  }

  private void sequence(Sequence sequence, Patch.Items patch) {
    Set<Integer> removed = new TreeSet<>(Pruning.removed(sequence, patch));
    for (int i = 0; i < sequence.items().size(); i++) {
      if (!removed.contains(i)) {
        item(sequence, i, patch.at());
      }
    }
    List<Value> added = missing(sequence, removed, patch.add());
    if (removed.isEmpty() && added.isEmpty()) {
      return;
    }
    if (sequence.flow()) {
      new FlowEdits(draft, sequence).change(removed, added);
    } else {
      new BlockEdits(draft, sequence).change(removed, added);
    }
  }

  /// The values that none of the items that stay has.
  private static List<Value> missing(Sequence sequence, Set<Integer> removed, List<Value> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    Set<Value> left = new HashSet<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      if (!removed.contains(i)) {
        left.add(Meaning.of(sequence.items().get(i)));
      }
    }
    return wanted.stream().filter(value -> !left.contains(Meaning.canonical(value))).toList();
  }

  private void item(Sequence sequence, int index, Map<Integer, Patch> patches) {
    Optional<Patch> patch = Optional.ofNullable(patches.get(index));
    if (patch.isEmpty()) {
      return;
    }
    YamlNode item = sequence.items().get(index);
    if (item instanceof Alias) {
      draft.refuse(Rewrite.Reason.ALIAS, item.span());
    } else if (patch.get() instanceof Patch.Set(var value)) {
      values.setItem(sequence, item, value);
    } else {
      target(item, patch.get());
    }
  }
}
