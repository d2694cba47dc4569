package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What documents mean, aliases and merge keys followed, and what they would mean after patches.
final class Meaning {
  private final IdentityHashMap<YamlNode, Patch> patches;

  private Meaning(IdentityHashMap<YamlNode, Patch> patches) {
    this.patches = patches;
  }

  /// @param patches by identity of the node
  static List<Value> of(List<YamlDocument> documents, IdentityHashMap<YamlNode, Patch> patches) {
    IdentityHashMap<YamlNode, Patch> all = new IdentityHashMap<>();
    patches.forEach((node, patch) -> spread(node, patch, all));
    Meaning meaning = new Meaning(all);
    return documents.stream().map(document -> meaning.node(document.root())).toList();
  }

  static Value of(YamlNode node) {
    return new Meaning(new IdentityHashMap<>()).node(node);
  }

  /// Gives every node that a patch reaches its part of it. One patch may reach into a node that has
  /// another of its own.
  private static void spread(YamlNode node, Patch patch, IdentityHashMap<YamlNode, Patch> all) {
    all.merge(node, patch, Patch::and);
    if (node instanceof Mapping mapping && patch instanceof Patch.Keys(var keys)) {
      keys.forEach(
          (key, part) -> mapping.own(key).ifPresent(entry -> spread(entry.value(), part, all)));
    }
    if (node instanceof Sequence sequence && patch instanceof Patch.Items items) {
      items
          .at()
          .forEach((index, part) -> {
            if (index < sequence.items().size()) {
              spread(sequence.items().get(index), part, all);
            }
          });
    }
  }

  private Value node(YamlNode node) {
    Optional<Patch> patch = Optional.ofNullable(patches.get(node));
    if (patch.isPresent() && patch.get() instanceof Patch.Set(var value)) {
      return canonical(value);
    }
    return switch (node) {
      case Scalar scalar ->
          patch.flatMap(Meaning::created).map(Meaning::canonical).orElseGet(() -> scalar(scalar));
      case Sequence sequence -> sequence(sequence, patch);
      case Mapping mapping -> mapping(mapping, patch);
      case Alias alias -> node(alias.target());
    };
  }

  /// What a patch makes of nothing.
  static Optional<Value> created(Patch patch) {
    return switch (patch) {
      case Patch.Set(var value) -> Optional.of(value);
      case Patch.Remove _, Patch.Rename _ -> Optional.empty();
      case Patch.Items items when items.add().isEmpty() -> Optional.empty();
      case Patch.Items items -> Optional.of(new Value.Items(items.add()));
      case Patch.Keys(var keys) -> {
        Map<String, Value> made = new LinkedHashMap<>();
        keys.forEach((key, part) -> created(part).ifPresent(value -> made.put(key, value)));
        yield made.isEmpty() ? Optional.empty() : Optional.of(new Value.Entries(made));
      }
    };
  }

  static Value canonical(Value value) {
    return switch (value) {
      case Value.Text _ -> value;
      case Value.Plain(var text) ->
          scalar(new Scalar(text, Scalar.Style.PLAIN, Properties.none(0), Span.at(0)));
      case Value.Items(var items) ->
          new Value.Items(items.stream().map(Meaning::canonical).toList());
      case Value.Row(var items) -> canonical(new Value.Items(items));
      case Value.Entries(var entries) -> {
        Map<String, Value> all = new LinkedHashMap<>();
        entries.forEach((key, part) -> all.put(key, canonical(part)));
        yield new Value.Entries(all);
      }
    };
  }

  private static Value scalar(Scalar scalar) {
    Optional<String> tag = scalar.properties().tag();
    if (tag.isPresent()) {
      return new Value.Plain(tag.get() + " " + scalar.text());
    }
    return Scalars.isText(scalar) ? new Value.Text(scalar.text()) : new Value.Plain(scalar.text());
  }

  private Value sequence(Sequence sequence, Optional<Patch> patch) {
    List<Value> all = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      if (!(patches.get(item) instanceof Patch.Remove)) {
        all.add(node(item));
      }
    }
    if (patch.isPresent() && patch.get() instanceof Patch.Items items) {
      all.removeIf(items.remove()::contains);
      items.add().stream()
          .map(Meaning::canonical)
          .filter(value -> !all.contains(value))
          .forEach(all::add);
    }
    return new Value.Items(all);
  }

  private Value mapping(Mapping mapping, Optional<Patch> patch) {
    Map<String, Patch> keys =
        patch.isPresent() && patch.get() instanceof Patch.Keys(var some) ? some : Map.of();
    Map<String, Value> all = new LinkedHashMap<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (!entry.isMerge()) {
        own(entry, keys, all);
      }
    }
    keys.forEach((key, part) -> {
      if (mapping.own(key).isEmpty()) {
        created(part).ifPresent(value -> all.put(key, canonical(value)));
      }
    });
    for (Mapping.Entry entry : mapping.entries()) {
      if (entry.isMerge()) {
        merge(entry.value(), all);
      }
    }
    return new Value.Entries(all);
  }

  private void own(Mapping.Entry entry, Map<String, Patch> keys, Map<String, Value> all) {
    Optional<String> written = entry.name();
    String name = written.isPresent() ? written.get() : "? " + node(entry.key());
    Optional<Patch> patch = Optional.ofNullable(keys.get(name));
    boolean removed = patch.isPresent() && patch.get() instanceof Patch.Remove;
    if (removed || isPruned(entry.value())) {
      return;
    }
    boolean renamed = patch.isPresent() && patch.get() instanceof Patch.Rename;
    String kept = renamed && patch.get() instanceof Patch.Rename(var other) ? other : name;
    all.put(kept, node(entry.value()));
  }

  /// Whether a value goes because its last part was removed.
  private boolean isPruned(YamlNode value) {
    return Pruning.isPruned(value, patches);
  }

  private void merge(YamlNode source, Map<String, Value> all) {
    YamlNode target = source instanceof Alias alias ? alias.target() : source;
    switch (target) {
      case Sequence sequence -> sequence.items().forEach(item -> merge(item, all));
      case Mapping _ when node(target) instanceof Value.Entries(var entries) ->
          entries.forEach(all::putIfAbsent);
      case Mapping _, Scalar _, Alias _ -> {}
    }
  }
}
