package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.Optional;

/// An option between the keyword and the arguments, such as `--from=build`. Quotes and escapes were
/// read and are gone.
///
/// @param text the whole option
/// @param name without the dashes
/// @param value what stands after the first `=`
public record Flag(MappedText text, String name, Optional<Word> value) {

  static Flag of(MappedText text) {
    String all = text.text();
    int equals = all.indexOf('=');
    if (equals < 0) {
      return new Flag(text, all.substring(2), Optional.empty());
    }
    Word value = new Word(text.slice(equals + 1, all.length()));
    return new Flag(text, all.substring(2, equals), Optional.of(value));
  }

  /// Where the option stands.
  public Span span() {
    return text.span();
  }
}
