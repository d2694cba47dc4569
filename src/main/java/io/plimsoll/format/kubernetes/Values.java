package io.plimsoll.format.kubernetes;

import io.plimsoll.model.ImageReference;
import io.plimsoll.model.User;
import io.plimsoll.syntax.yaml.Dialect;
import io.plimsoll.syntax.yaml.Reading;
import io.plimsoll.syntax.yaml.Scalar;
import java.util.Optional;
import java.util.regex.Pattern;

/// What scalars mean to the API, whose YAML is version 1.1.
final class Values {
  private static final Pattern QUANTITY =
      Pattern.compile(
          "[+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[numkMGTPE]|[KMGTPE]i|[eE][-+]?[0-9]+)?");

  private Values() {}

  /// One type of the API.
  interface Type<T> {
    /// The value of a scalar; empty when the API refuses it.
    Optional<T> read(Scalar scalar);
  }

  static Optional<Boolean> bool(Scalar scalar) {
    return given(Dialect.KUBERNETES.asBoolean(scalar));
  }

  static Optional<Long> number(Scalar scalar) {
    return given(Dialect.KUBERNETES.asInteger(scalar));
  }

  /// A string of the API: a number or a boolean without quotes is refused.
  static Optional<String> string(Scalar scalar) {
    return Dialect.KUBERNETES.kind(scalar) == Reading.Kind.TEXT
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /// A string or a number, as written.
  static Optional<String> text(Scalar scalar) {
    return bool(scalar).isPresent() ? Optional.empty() : Optional.of(scalar.text());
  }

  /// An amount of memory that is not negative, as written: `resource.Quantity` of the API.
  static Optional<String> quantity(Scalar scalar) {
    return text(scalar).filter(amount -> QUANTITY.matcher(amount).matches());
  }

  /// A user, always a number from 0 to 2147483647 (`IsValidUserID` of the API).
  static Optional<User> user(Scalar scalar) {
    return number(scalar)
        .filter(uid -> uid >= 0 && uid <= Integer.MAX_VALUE)
        .map(uid -> new User(Long.toString(uid), Optional.empty()));
  }

  static Optional<ImageReference> image(Scalar scalar) {
    return string(scalar).flatMap(ImageReference::parse);
  }

  private static <T> Optional<T> given(Reading<T> reading) {
    return switch (reading) {
      case Reading.Value<T>(T value) -> Optional.of(value);
      case Reading.Null<T> _, Reading.Other<T> _ -> Optional.empty();
    };
  }

  /// Whether the scalar is `null` in one of its spellings.
  static boolean isNull(Scalar scalar) {
    return Dialect.KUBERNETES.isNull(scalar);
  }
}
