package io.plimsoll.format.compose;

import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file as flat settings: `services/web/ports/0` to `80:80`. Aliases and merge keys are followed.
/// Documents behind the first begin with `#` and their number.
final class Outline {
  private final Map<String, String> settings = new LinkedHashMap<>();

  private Outline() {}

  static Map<String, String> of(YamlFile file) {
    Outline outline = new Outline();
    List<YamlDocument> documents = file.documents();
    for (int i = 0; i < documents.size(); i++) {
      outline.add(root(i), documents.get(i).place());
    }
    return outline.settings;
  }

  /// The path of a document.
  static String root(int index) {
    return index == 0 ? "" : "#" + index;
  }

  /// The path of a value under a key.
  static String child(String path, String key) {
    String segment = key.replace("/", "~1");
    return path.isEmpty() ? segment : path + "/" + segment;
  }

  private void add(String path, Place place) {
    if (place.mapping().isPresent()) {
      settings.put(path, "{}");
      place.members().forEach(member -> add(child(path, member.name()), member.value()));
    } else if (place.sequence().isPresent()) {
      settings.put(path, "[]");
      List<Place> items = place.items();
      for (int i = 0; i < items.size(); i++) {
        add(child(path, Integer.toString(i)), items.get(i));
      }
    } else {
      settings.put(path, place.scalar().map(scalar -> scalar.text()).orElse(""));
    }
  }
}
