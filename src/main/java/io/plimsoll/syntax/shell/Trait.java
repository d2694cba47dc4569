package io.plimsoll.syntax.shell;

/// What a word holds besides plain characters.
public enum Trait {
  /// Quotes or a backslash; what is quoted does not change when the shell expands the word.
  QUOTED,
  /// `$name`, `${…}`, `$1` and their kin.
  VARIABLE,
  /// `$(…)`, backticks, `<(…)` or `>(…)`.
  SUBSTITUTION,
  /// `$((…))`.
  ARITHMETIC,
  /// An unquoted `*`, `?`, `[…]` or `@(…)`.
  GLOB,
  /// An unquoted `{a,b}` or `{1..3}`.
  BRACES,
  /// An unquoted `~` in front.
  TILDE
}
