package io.plimsoll.syntax.yaml;

/// What a scalar is when a value of one type is asked for.
///
/// @param <T> the type asked for
public sealed interface Reading<T> {
  /// The value.
  record Value<T>(T value) implements Reading<T> {}

  /// Nothing: `null`, `~` or an empty value.
  record Null<T>() implements Reading<T> {}

  /// Something of another type.
  record Other<T>(Kind kind) implements Reading<T> {}

  /// The types a scalar can have.
  enum Kind {
    NULL,
    BOOLEAN,
    INTEGER,
    /// A number with a fraction or an exponent, an infinity, or not a number.
    DECIMAL,
    /// A date or a time.
    TIMESTAMP,
    TEXT
  }
}
