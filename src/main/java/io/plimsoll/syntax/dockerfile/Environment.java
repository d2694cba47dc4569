package io.plimsoll.syntax.dockerfile;

import java.util.Optional;

/// The variables as they are at one point of a build.
public final class Environment {
  private final Variables variables;
  private final int version;
  private final char escape;

  Environment(Variables variables, int version, char escape) {
    this.variables = variables;
    this.version = version;
    this.escape = escape;
  }

  /// What is known about a variable. One that nothing in the file sets may still come from the base
  /// image, unless that is `scratch`.
  public Binding binding(String name) {
    return variables.binding(name, version);
  }

  /// Where a variable gets its value.
  public Optional<Declaration> declaration(String name) {
    return variables.declaration(name, version);
  }

  /// Replaces the variables, quotes and escapes of a word.
  Resolution resolve(Word word) {
    return resolve(word.value());
  }

  Resolution resolve(String text) {
    if (!hasSpecials(text)) {
      return new Resolution.Resolved(text);
    }
    Lexer lexer = new Lexer(text, Lexer.Mode.words(escape), this::binding);
    try {
      String expanded = lexer.expand();
      return lexer.unknown.isEmpty()
          ? new Resolution.Resolved(expanded)
          : new Resolution.Unresolved(text, lexer.unknown);
    } catch (Malformed _) {
      return new Resolution.Unresolved(text, lexer.unknown);
    }
  }

  private boolean hasSpecials(String text) {
    return text.indexOf('$') >= 0
        || text.indexOf(escape) >= 0
        || text.indexOf('"') >= 0
        || text.indexOf('\'') >= 0;
  }
}
