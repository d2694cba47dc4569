package io.plimsoll.format.kubernetes;

import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The settings of a file as flat paths: the number of the document, then keys as in a JSON
/// pointer. An item of a list goes by its mount path or its name, where it has one, so that an item
/// before it does not rename it.
final class Outline {
  private final Map<String, String> settings = new LinkedHashMap<>();

  private Outline() {}

  static Map<String, String> of(YamlFile file) {
    Outline outline = new Outline();
    for (int i = 0; i < file.documents().size(); i++) {
      outline.add(Integer.toString(i), file.documents().get(i).place());
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
    Map<String, Integer> seen = new HashMap<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String name = name(items.get(i), i);
      int count = seen.merge(name, 1, Integer::sum);
      keys.add(count == 1 ? name : name + "#" + count);
    }
    return keys;
  }

  private static String name(Place item, int index) {
    String path = Slots.text(item, "mountPath");
    String name = path.isEmpty() ? Slots.text(item, "name") : path;
    return name.isEmpty() ? Integer.toString(index) : name;
  }

  private void add(String path, Place place) {
    if (place.node() instanceof Scalar scalar) {
      settings.put(path, value(scalar));
    } else {
      addParts(path, place);
    }
  }

  private void addParts(String path, Place place) {
    List<Place.Member> members = place.members();
    List<Place> items = place.items();
    if (members.isEmpty() && items.isEmpty()) {
      settings.put(path, place.mapping().isPresent() ? "{}" : "[]");
    }
    for (Place.Member member : members) {
      add(below(path, member.name()), member.value());
    }
    List<String> keys = keys(items);
    for (int i = 0; i < items.size(); i++) {
      add(below(path, keys.get(i)), items.get(i));
    }
  }

  /// A text that differs where the meaning does: `true` and `"true"` are two values.
  private static String value(Scalar scalar) {
    return Values.isNull(scalar) ? "null" : scalar.isPlain() ? scalar.text() : "\"" + scalar.text();
  }
}
