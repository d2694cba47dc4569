package io.plimsoll.syntax.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Set;

/// One word of a command, or the body of a here-document.
///
/// @param raw as it is written, quotes included
/// @param value without quotes and escapes; variables and substitutions stand in it as written
/// @param traits what the shell would still change, and whether anything is quoted
/// @param substitutions the scripts inside, in order
/// @param span in the file, quotes included
public record Word(
    String raw, MappedText value, Set<Trait> traits, List<Substitution> substitutions, Span span) {

  public Word {
    traits = Set.copyOf(traits);
    substitutions = List.copyOf(substitutions);
  }

  /// A word that a shell never sees, such as an element of an exec form.
  static Word literal(MappedText value) {
    return new Word(value.text(), value, Set.of(), List.of(), value.span());
  }

  /// The characters without quotes and escapes.
  public String text() {
    return value.text();
  }

  /// Whether the program gets exactly [#text()]: no variable, substitution or pattern is in it.
  public boolean isLiteral() {
    return traits.isEmpty() || (traits.size() == 1 && has(Trait.QUOTED));
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /// Whether the word is written without quotes and means exactly a text.
  boolean isBare(String text) {
    return traits.isEmpty() && text().equals(text);
  }
}
