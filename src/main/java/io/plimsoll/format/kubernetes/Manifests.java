package io.plimsoll.format.kubernetes;

import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the objects of a file: one a document, and each item of a list as if it stood alone.
final class Manifests {
  private static final String LIST = "List";

  private final List<Manifest> found = new ArrayList<>();

  private Manifests() {}

  /// The objects of all documents, in file order.
  static List<Manifest> of(YamlFile file) {
    List<Manifest> all = new ArrayList<>();
    for (int i = 0; i < file.documents().size(); i++) {
      all.addAll(of(file.documents().get(i), i));
    }
    return all;
  }

  /// The objects of one document.
  ///
  /// @param index its number in the file, from 0
  static List<Manifest> of(YamlDocument document, int index) {
    Manifests manifests = new Manifests();
    manifests.add(document.place(), "", "", Integer.toString(index));
    return manifests.found;
  }

  /// The object that a map is, when it names its kind.
  static Optional<Manifest> at(Place place, String outline) {
    String version = Slots.text(place, "apiVersion");
    String kind = Slots.text(place, "kind");
    return version.isEmpty() || kind.isEmpty()
        ? Optional.empty()
        : Optional.of(new Manifest(place, version, kind, outline));
  }

  private void add(Place place, String version, String kind, String outline) {
    Optional<Manifest> manifest = at(place, outline);
    if (manifest.isEmpty() && !kind.isEmpty()) {
      manifest = Optional.of(new Manifest(place, version, kind, outline));
    }
    if (manifest.isPresent() && !addItems(manifest.get())) {
      found.add(manifest.get());
    }
  }

  /// Adds the items of a list, which need not name their kind when the list's does.
  private boolean addItems(Manifest list) {
    Optional<Place> items = items(list).filter(place -> place.sequence().isPresent());
    if (items.isEmpty()) {
      return false;
    }
    String kind = list.kind().substring(0, list.kind().length() - LIST.length());
    String outline = Outline.below(list.outline(), "items");
    List<Place> places = items.get().items();
    List<String> keys = Outline.keys(places);
    for (int i = 0; i < places.size(); i++) {
      add(places.get(i), list.apiVersion(), kind, Outline.below(outline, keys.get(i)));
    }
    return true;
  }

  private static Optional<Place> items(Manifest manifest) {
    return manifest.kind().endsWith(LIST) ? manifest.place().get("items") : Optional.empty();
  }
}
