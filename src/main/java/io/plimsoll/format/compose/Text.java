package io.plimsoll.format.compose;

import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Dialect;
import io.plimsoll.syntax.yaml.Reading;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.Optional;
import java.util.function.Function;

/// A scalar with its variables filled in, and where it stands.
record Text(Interpolated value, Scalar scalar, Found found) {

  /// The text, open variables as single characters.
  String text() {
    return value.text();
  }

  Location at() {
    return found.at();
  }

  /// The whole text as a setting.
  Setting<String> asText() {
    return part(text());
  }

  /// Part of the text as a setting.
  Setting<String> part(String part) {
    return partAs(part, Optional::of, scalar.span());
  }

  /// The whole text as a setting of another type.
  ///
  /// @param reader empty when Compose refuses the text
  <T> Setting<T> as(Function<String, Optional<T>> reader) {
    return partAs(text(), reader, scalar.span());
  }

  /// Part of the text as a setting of another type, written at a span.
  <T> Setting<T> partAs(String part, Function<String, Optional<T>> reader, Span span) {
    if (value.isOpen(part)) {
      return new Setting.Unresolved<>(value.written(part), found.layer().at(span));
    }
    Optional<T> read = value.refused() ? Optional.empty() : reader.apply(part);
    return read.isPresent()
        ? found.setting(read.get(), span)
        : new Setting.Invalid<>(part, found.layer().at(span));
  }

  /// A switch, as compose-go reads one: texts are cast.
  Setting<Boolean> asSwitch() {
    return as(text -> value(Dialect.COMPOSE.asBoolean(filled(text))));
  }

  /// A whole number.
  Setting<Long> asNumber() {
    return as(text -> value(Dialect.COMPOSE.asInteger(filled(text))));
  }

  /// The scalar as it would stand without variables; what was filled in is a text.
  private Scalar filled(String text) {
    return text.equals(scalar.text())
        ? scalar
        : new Scalar(text, Scalar.Style.DOUBLE_QUOTED, scalar.properties(), scalar.span());
  }

  private static <T> Optional<T> value(Reading<T> reading) {
    return switch (reading) {
      case Reading.Value<T>(T value) -> Optional.of(value);
      case Reading.Null<T> _, Reading.Other<T> _ -> Optional.empty();
    };
  }

  /// The span of the text from one of its characters on, where the file shows it character by
  /// character; the whole scalar otherwise.
  Span spanFrom(int index) {
    boolean exact = scalar.offsetOf(1) == scalar.offsetOf(0) + 1 && value.open().isEmpty();
    int start = scalar.offsetOf(index);
    int end = scalar.offsetOf(scalar.text().length());
    return exact && text().equals(scalar.text()) ? new Span(start, end) : scalar.span();
  }
}
