package io.plimsoll.facts;

/// What the value of a variable with a telling name is.
public enum ValueKind {
  /// Nothing or blanks.
  EMPTY,
  /// A variable, template, or a name under which the value is kept elsewhere.
  REFERENCE,
  /// A word that stands for a value: `changeme`, `<token>`. Weak where it is used as it is.
  PLACEHOLDER,
  /// Anything else: possibly the secret itself.
  LITERAL
}
