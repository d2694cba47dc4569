package io.plimsoll.syntax.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// How a platform reads scalars.
///
/// Both readers resolve plain scalars with the same table of numbers (`resolve` in go-yaml):
/// integers as Go's `strconv.ParseInt(s, 0, 64)` after every `_` was taken away, so `0644`, `0o644`
/// and `0O644` are octal, `0x1F` is hexadecimal, `0b11` binary, and `1_000` a thousand; `089` is a
/// decimal number, as no octal one fits; sexagesimal numbers are text. Null is empty, `~`, `null`,
/// `Null` or `NULL`.
public enum Dialect {
  /// `sigs.k8s.io/yaml` 1.6, which reads with go.yaml.in/yaml/v2 2.4.2 (`resolve.go`) and passes
  /// JSON on: YAML 1.1 booleans are booleans wherever they stand, `y`, `n`, `on` and `off` among
  /// them, and a quoted `"true"` never is one. A number that is whole counts as an integer (`1e3`,
  /// `2.0`).
  KUBERNETES,
  /// compose-go 2, which reads with go.yaml.in/yaml/v4 4.0.0-rc.4 (`internal/libyaml/resolver.go`):
  /// only `true` and `false` are booleans by themselves, but where the model wants one (`toBoolean`
  /// in `loader/interpolate.go`) a text of any case is cast: `yes`, `no`, `on`, `off`, `y`, `n`,
  /// `"true"`. Quoted decimal integers are cast to integers.
  COMPOSE;

  /// The type a scalar has by itself.
  public Reading.Kind kind(Scalar scalar) {
    return Resolver.kind(scalar, this);
  }

  /// Whether nothing is given.
  public boolean isNull(Scalar scalar) {
    return Resolver.isNull(scalar);
  }

  /// The scalar where a boolean is wanted.
  public Reading<Boolean> asBoolean(Scalar scalar) {
    Reading.Kind kind = kind(scalar);
    Optional<Boolean> value =
        switch (kind) {
          case BOOLEAN -> Resolver.cast(scalar.text());
          case TEXT -> this == COMPOSE ? Resolver.cast(scalar.text()) : Optional.empty();
          case NULL, INTEGER, DECIMAL, TIMESTAMP -> Optional.empty();
        };
    return reading(kind, value);
  }

  /// The scalar where a whole number is wanted.
  public Reading<Long> asInteger(Scalar scalar) {
    Reading.Kind kind = kind(scalar);
    Optional<Long> value =
        switch (kind) {
          case INTEGER -> Resolver.integer(scalar.text()).flatMap(Dialect::fits);
          case DECIMAL -> whole(scalar.text());
          case TEXT -> this == COMPOSE ? quoted(scalar.text()) : Optional.empty();
          case NULL, BOOLEAN, TIMESTAMP -> Optional.empty();
        };
    return reading(kind, value);
  }

  private static <T> Reading<T> reading(Reading.Kind kind, Optional<T> value) {
    if (kind == Reading.Kind.NULL) {
      return new Reading.Null<>();
    }
    return value.<Reading<T>>map(Reading.Value::new).orElse(new Reading.Other<>(kind));
  }

  private static Optional<Long> fits(BigInteger number) {
    return number.bitLength() < 64 ? Optional.of(number.longValue()) : Optional.empty();
  }

  private static Optional<Long> whole(String text) {
    return Resolver.decimal(text)
        .filter(number -> number.precision() - number.scale() <= 19 && number.scale() <= 40)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::toBigInteger)
        .flatMap(Dialect::fits);
  }

  /// Go's `strconv.Atoi`: decimal digits with at most one sign.
  private static Optional<Long> quoted(String text) {
    return text.length() <= 20 && text.matches("[-+]?[0-9]+")
        ? fits(new BigInteger(text))
        : Optional.empty();
  }
}
