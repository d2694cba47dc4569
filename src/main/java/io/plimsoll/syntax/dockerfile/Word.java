package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;

/// One argument. In shell form quotes and escapes are still in it; in exec form the JSON string was
/// read and the quotes around it are gone.
///
/// @param text the characters and where each of them stands
public record Word(MappedText text) {

  /// The characters.
  public String value() {
    return text.text();
  }

  /// Where the word stands.
  public Span span() {
    return text.span();
  }

  /// A part of this word.
  Word part(int start, int end) {
    return new Word(text.slice(start, end));
  }

  /// The empty word at this word's end.
  Word tail() {
    return part(value().length(), value().length());
  }

  @Override
  public String toString() {
    return value();
  }
}
