package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.Optional;

/// What all readers of one pod share.
///
/// @param file the file
/// @param partial whether the document is a patch
/// @param minor the target version of Kubernetes: 34 for 1.34
record Fields(SourceFile file, boolean partial, int minor) {

  Slots slots() {
    return new Slots(partial);
  }

  Location at(Span span) {
    return file.at(span);
  }

  Location at(Place place) {
    return file.at(place.written());
  }

  /// A setting with a default that the API fills in.
  ///
  /// @param nearest the line that stands for the subject, for settings that are not written
  <T> Setting<T> setting(
      Place map, Values.Type<T> type, T platformDefault, Location nearest, String... path) {
    return setting(slots().find(map, path), type, Optional.of(platformDefault), nearest);
  }

  /// A setting that the node or the image decides when it is not written.
  <T> Setting<T> setting(Place map, Values.Type<T> type, Location nearest, String... path) {
    return setting(slots().find(map, path), type, Optional.empty(), nearest);
  }

  <T> Setting<T> setting(
      Slot slot, Values.Type<T> type, Optional<T> platformDefault, Location nearest) {
    return slot instanceof Slot.Written(Place value, _)
        ? value(value, type)
        : unwritten(slot, platformDefault, nearest);
  }

  /// A setting where no value stands.
  <T> Setting<T> unwritten(Slot slot, Optional<T> platformDefault, Location nearest) {
    return switch (slot) {
      case Slot.Written(Place value, _) -> new Setting.Invalid<>(shown(value), at(value));
      case Slot.Missing(boolean whole) when partial && !whole -> new Setting.Unstated<>(nearest);
      case Slot.Missing _ -> new Setting.Absent<>(platformDefault, nearest);
      case Slot.Taken(Span at) -> new Setting.Removed<>(at(at));
      case Slot.Open(String expression, Span at) -> new Setting.Unresolved<>(expression, at(at));
      case Slot.Wrong(String text, Span at) -> new Setting.Invalid<>(text, at(at));
    };
  }

  private <T> Setting<T> value(Place place, Values.Type<T> type) {
    Optional<Scalar> scalar = place.scalar();
    if (Template.isOpen(place)) {
      return new Setting.Unresolved<>(shown(place), at(place));
    }
    return scalar
        .flatMap(type::read)
        .map(value -> Setting.declared(value, at(place)))
        .orElseGet(() -> new Setting.Invalid<>(shown(place), at(place)));
  }

  private static String shown(Place place) {
    return place.scalar().map(Scalar::text).orElse(place.sequence().isPresent() ? "[…]" : "{…}");
  }
}
