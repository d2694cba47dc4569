package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A `--mount` option of `RUN`.
///
/// @param text the option's whole value
/// @param fields its parts between commas, in order
public record Mount(Word text, List<Field> fields) {

  public Mount {
    fields = List.copyOf(fields);
  }

  /// One part, such as `type=cache` or `ro`.
  ///
  /// @param key in lower case
  /// @param at where the key stands
  /// @param value what stands after the first `=`
  public record Field(String key, Span at, Optional<Word> value) {
    static Field of(Word word) {
      Pair pair = Pair.of(word);
      return new Field(
          pair.name().value().toLowerCase(Locale.ROOT), pair.name().span(), pair.value());
    }
  }

  /// The value of the last field with one of these keys, since the last one counts.
  Optional<Word> value(String... keys) {
    List<String> wanted = List.of(keys);
    return fields.reversed().stream()
        .filter(field -> wanted.contains(field.key()) && field.value().isPresent())
        .findFirst()
        .flatMap(Field::value);
  }

  /// The type in lower case; `bind` where none is written.
  public String type() {
    return value("type").map(word -> word.value().toLowerCase(Locale.ROOT)).orElse("bind");
  }

  /// The stage or image that is mounted.
  public Optional<Word> from() {
    return value("from");
  }

  /// What is mounted.
  public Optional<Word> source() {
    return value("source", "src");
  }

  /// Where it is mounted.
  public Optional<Word> target() {
    return value("target", "dst", "destination");
  }

  /// The name of a secret, an agent's socket or a cache.
  public Optional<Word> id() {
    return value("id");
  }
}
