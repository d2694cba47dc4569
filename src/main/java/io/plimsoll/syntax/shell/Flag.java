package io.plimsoll.syntax.shell;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An argument that begins with `-`.
///
/// @param name with its hyphens, without a value: `--retry`, `-fsSL`, `-o`
/// @param value what stands after `=` in the same word
/// @param word the whole word
/// @param span of this flag in the file; of one letter of a cluster, that letter alone
public record Flag(String name, Optional<String> value, Word word, Span span) {

  /// Reads a word that begins with `-` and has more than that.
  static Optional<Flag> of(Word word) {
    String text = word.text();
    if (text.length() < 2 || text.charAt(0) != '-' || text.equals("--")) {
      return Optional.empty();
    }
    int equals = text.indexOf('=');
    return Optional.of(
        equals < 0
            ? new Flag(text, Optional.empty(), word, word.span())
            : new Flag(
                text.substring(0, equals),
                Optional.of(text.substring(equals + 1)),
                word,
                word.span()));
  }

  /// Whether the name has two hyphens.
  boolean isLong() {
    return name.startsWith("--");
  }

  /// The letters of a cluster such as `-fsSLo`, each as a flag of its own. After a letter that
  /// takes a value the rest of the word is that value.
  ///
  /// @param valued the letters that take a value
  List<Flag> letters(String valued) {
    if (isLong()) {
      return List.of();
    }
    List<Flag> letters = new ArrayList<>();
    String text = word.text();
    for (int i = 1; i < text.length(); i++) {
      boolean takes = valued.indexOf(text.charAt(i)) >= 0;
      Optional<String> rest =
          takes && i + 1 < text.length() ? Optional.of(text.substring(i + 1)) : Optional.empty();
      letters.add(new Flag("-" + text.charAt(i), rest, word, word.value().span(i, i + 1)));
      if (takes) {
        break;
      }
    }
    return letters;
  }
}
