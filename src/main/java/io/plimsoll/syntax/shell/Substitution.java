package io.plimsoll.syntax.shell;

import io.plimsoll.source.Span;

/// A script inside a word, whose output takes its place.
///
/// @param kind how it is written
/// @param script its commands; empty where the nesting is deeper than what is read
/// @param span in the file, with the signs around it
public record Substitution(Kind kind, Script script, Span span) {

  /// How a substitution is written.
  public enum Kind {
    /// `$(…)`
    COMMAND,
    /// Between two backticks.
    BACKTICK,
    /// `<(…)`: the word is a file whose content the script writes.
    PROCESS_INPUT,
    /// `>(…)`: the word is a file whose content the script reads.
    PROCESS_OUTPUT
  }
}
