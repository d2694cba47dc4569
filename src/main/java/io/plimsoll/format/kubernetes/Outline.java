package io.plimsoll.format.kubernetes;

import io.plimsoll.syntax.yaml.Alias;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Sequence;
import io.plimsoll.syntax.yaml.YamlFile;
import io.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings of a file as flat paths: the number of the document, then keys as in a JSON
/// pointer. An item of a list goes by its mount path or its name, where it has one, so that an item
/// before it does not rename it.
final class Outline {
  private final Map<String, String> settings = new LinkedHashMap<>();

  private Outline() {}

  static Map<String, String> of(YamlFile file) {
    Outline outline = new Outline();
    for (int i = 0; i < file.documents().size(); i++) {
      outline.add(Integer.toString(i), file.documents().get(i).root());
    }
    return outline.settings;
  }

  /// The path of a key below a path.
  static String below(String path, String key) {
    boolean plain = key.indexOf('~') < 0 && key.indexOf('/') < 0;
    return path + "/" + (plain ? key : key.replace("~", "~0").replace("/", "~1"));
  }

  /// The path of several keys below a path.
  static String below(String path, List<String> keys) {
    String longer = path;
    for (String key : keys) {
      longer = below(longer, key);
    }
    return longer;
  }

  /// What the items of a list go by.
  static List<String> keys(List<Place> items) {
    return names(items.stream().map(Place::node).toList());
  }

  private static List<String> names(List<YamlNode> items) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      String name = name(items.get(i), i);
      int count = seen.merge(name, 1, Integer::sum);
      names.add(count == 1 ? name : name + "#" + count);
    }
    return names;
  }

  private static String name(YamlNode item, int index) {
    if (!(resolved(item) instanceof Mapping mapping)) {
      return Integer.toString(index);
    }
    String path = text(mapping, "mountPath");
    String name = path.isEmpty() ? text(mapping, "name") : path;
    return name.isEmpty() ? Integer.toString(index) : name;
  }

  private static String text(Mapping mapping, String key) {
    Optional<Mapping.Member> member = mapping.member(key);
    return member.isPresent() && resolved(member.get().entry().value()) instanceof Scalar scalar
        ? scalar.text()
        : "";
  }

  private static YamlNode resolved(YamlNode node) {
    return node instanceof Alias alias ? alias.target() : node;
  }

  private void add(String path, YamlNode node) {
    switch (node) {
      case Alias alias -> add(path, alias.target());
      case Scalar scalar -> settings.put(path, value(scalar));
      case Mapping mapping -> add(path, mapping);
      case Sequence sequence -> add(path, sequence);
    }
  }

  private void add(String path, Mapping mapping) {
    if (mapping.members().isEmpty()) {
      settings.put(path, "{}");
    }
    for (Mapping.Member member : mapping.members()) {
      add(below(path, member.name()), member.entry().value());
    }
  }

  private void add(String path, Sequence sequence) {
    if (sequence.items().isEmpty()) {
      settings.put(path, "[]");
    }
    List<String> names = names(sequence.items());
    for (int i = 0; i < names.size(); i++) {
      add(below(path, names.get(i)), sequence.items().get(i));
    }
  }

  /// A text that differs where the meaning does: `true` and `"true"` are two values.
  private static String value(Scalar scalar) {
    return Values.isNull(scalar) ? "null" : scalar.isPlain() ? scalar.text() : "\"" + scalar.text();
  }
}
