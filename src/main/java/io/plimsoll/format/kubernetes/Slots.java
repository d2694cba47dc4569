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

  /// The field at a path of keys below a map.
  Slot find(Place map, String... path) {
    Place here = map;
    Span key = map.written();
    for (String name : path) {
      Optional<Slot> end = stopAt(here, name);
      if (end.isPresent()) {
        return end.get();
      }
      Place.Member member = here.member(name).orElseThrow();
      here = member.value();
      key = member.key().span();
    }
    return isNull(here) ? nothing(key) : new Slot.Written(here, key);
  }

  /// Why a key cannot be read in a place; empty when it can.
  private Optional<Slot> stopAt(Place here, String key) {
    if (isNull(here)) {
      return Optional.of(nothing(here.written()));
    }
    if (here.mapping().isEmpty()) {
      return Optional.of(noMap(here));
    }
    if (here.member(key).isPresent()) {
      return Optional.empty();
    }
    Optional<Place> directive = here.get(DIRECTIVE);
    boolean whole = directive.filter(place -> textOf(place).equals("replace")).isPresent();
    return directive
        .filter(place -> textOf(place).equals("delete"))
        .<Slot>map(place -> new Slot.Taken(place.written()))
        .or(() -> Optional.of(new Slot.Missing(whole)));
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
