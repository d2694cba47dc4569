package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Span;
import java.util.Optional;

/// A name with its value.
///
/// @param name before the first `=`
/// @param value after it, with its quotes; an `ARG` may have none
public record Pair(Word name, Optional<Word> value) {

  /// Splits a word at its first `=`.
  static Pair of(Word word) {
    String all = word.value();
    int equals = all.indexOf('=');
    return equals < 0
        ? new Pair(word, Optional.empty())
        : new Pair(word.part(0, equals), Optional.of(word.part(equals + 1, all.length())));
  }

  /// From the name to the end of the value.
  public Span span() {
    return value.map(word -> name.span().union(word.span())).orElse(name.span());
  }
}
