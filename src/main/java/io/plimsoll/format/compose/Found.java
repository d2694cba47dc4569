package io.plimsoll.format.compose;

import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Dialect;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.Arrays;
import java.util.Optional;

/// A node of a service, and the description that it stands in.
record Found(Place place, Layer layer) {
  private static final String RESET = "!reset";
  private static final String OVERRIDE = "!override";

  /// Where the node is written.
  Location at() {
    return layer.at(place.written());
  }

  /// The value under keys, one map after the other; none below one that `!reset` takes away.
  Optional<Found> get(String... path) {
    return place
        .get(path)
        .filter(value -> !isNothing(value))
        .filter(_ -> above(path).filter(Found::isReset).isEmpty())
        .map(value -> new Found(value, layer));
  }

  /// The outermost key on the way to a value that takes away or replaces what would otherwise be
  /// merged, and so all below it.
  Optional<Found> above(String... path) {
    for (int length = 1; length < path.length; length++) {
      Optional<Found> outer =
          place.get(Arrays.copyOf(path, length)).map(value -> new Found(value, layer));
      if (outer.isEmpty() || outer.get().isReset() || outer.get().isOverride()) {
        return outer;
      }
    }
    return Optional.empty();
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
    return isReset(place);
  }

  /// The same for a place that belongs to no service.
  static boolean isReset(Place place) {
    return hasTag(place, RESET);
  }

  /// Whether `!override` replaces what would otherwise be merged.
  boolean isOverride() {
    return hasTag(place, OVERRIDE);
  }

  private static boolean hasTag(Place place, String tag) {
    return place.node().properties().tag().filter(tag::equals).isPresent();
  }
}
