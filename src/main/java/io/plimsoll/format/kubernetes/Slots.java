package io.plimsoll.format.kubernetes;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.Optional;

/// Finds fields of the API in maps, with the directives of strategic merge patches.
///
/// @param partial whether the document is a patch, in which `null` takes a field away
record Slots(boolean partial) {
  /// The key of a directive that deletes or replaces the map it stands in.
  static final String DIRECTIVE = "$patch";

  private static final String REPLACE = "replace";

  /// The field at a path of keys below a map.
  Slot find(Place map, String... path) {
    Place here = map;
    Span key = map.written();
    boolean replaced = false;
    for (String name : path) {
      Optional<Place.Member> member = here.member(name);
      if (member.isEmpty()) {
        return end(here, replaced);
      }
      replaced |= directive(here).equals(REPLACE);
      here = member.get().value();
      key = member.get().key().span();
    }
    return isNull(here) ? nothing(key) : new Slot.Written(here, key);
  }

  /// What is said in a place where a key is not.
  private Slot end(Place here, boolean replaced) {
    if (isNull(here)) {
      return nothing(here.written());
    }
    if (here.mapping().isEmpty()) {
      return noMap(here);
    }
    String word = directive(here);
    return word.equals("delete")
        ? new Slot.Taken(here.get(DIRECTIVE).orElseThrow().written())
        : new Slot.Missing(replaced || word.equals(REPLACE));
  }

  private static String directive(Place map) {
    return text(map, DIRECTIVE);
  }

  private Slot nothing(Span at) {
    return partial ? new Slot.Taken(at) : new Slot.Missing(false);
  }

  private static Slot noMap(Place here) {
    String text = textOf(here);
    return Template.isOpen(text)
        ? new Slot.Open(text, here.written())
        : new Slot.Wrong(text, here.written());
  }

  /// Whether nothing or `null` is written.
  static boolean isNull(Place place) {
    return place.scalar().filter(Values::isNull).isPresent();
  }

  /// The text of a scalar; empty for anything else.
  static String textOf(Place place) {
    return place.scalar().map(Scalar::text).orElse("");
  }

  /// The text under keys; empty where there is none.
  static String text(Place map, String... path) {
    return map.get(path).map(Slots::textOf).orElse("");
  }
}
