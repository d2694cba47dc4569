package io.plimsoll.format.compose;

import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Dialect;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.Optional;

/// A node of a service, and the description that it stands in.
record Found(Place place, Layer layer) {
  private static final String RESET = "!reset";
  private static final String OVERRIDE = "!override";

  /// Where the node is written.
  Location at() {
    return layer.at(place.written());
  }

  Optional<Found> get(String... path) {
    return place.get(path).filter(value -> !isNothing(value)).map(value -> new Found(value, layer));
  }

  /// The node as a text; empty for lists and maps.
  Optional<Text> text() {
    return place.scalar().map(scalar -> new Text(Interpolation.of(scalar.text()), scalar, this));
  }

  /// A value of this node's, declared by the service itself or inherited.
  <T> Setting<T> setting(T value, Span span) {
    Location where = layer.at(span);
    return layer.inherited()
        ? new Setting.Inherited<>(value, where, "extends", Optional.empty())
        : Setting.declared(value, where);
  }

  /// Whether a value says nothing, so that what it would override counts.
  static boolean isNothing(Place place) {
    return place.scalar().filter(Found::isNull).isPresent();
  }

  private static boolean isNull(Scalar scalar) {
    boolean merging =
        scalar
            .properties()
            .tag()
            .filter(tag -> tag.equals(RESET) || tag.equals(OVERRIDE))
            .isPresent();
    return !merging && Dialect.COMPOSE.isNull(scalar);
  }

  /// Whether `!reset` takes the value away (Compose Specification, chapter on merging).
  boolean isReset() {
    return hasTag(RESET);
  }

  /// Whether `!override` replaces what would otherwise be merged.
  boolean isOverride() {
    return hasTag(OVERRIDE);
  }

  private boolean hasTag(String tag) {
    return place.node().properties().tag().filter(tag::equals).isPresent();
  }
}
