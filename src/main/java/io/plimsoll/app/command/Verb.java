package io.plimsoll.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be told.
enum Verb {
  REVIEW,
  FIX,
  IGNORE,
  EXPLAIN,
  STATUS,
  CONFIG,
  PAUSE,
  RESUME,
  HELP;

  /// Other words for it.
  private List<String> aliases() {
    return switch (this) {
      case REVIEW -> List.of("rescan", "recheck", "retest");
      case IGNORE -> List.of("accept", "skip", "suppress");
      case EXPLAIN -> List.of("why");
      case PAUSE -> List.of("stop");
      case FIX, STATUS, CONFIG, RESUME, HELP -> List.of();
    };
  }

  /// The word for it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The verb of a word or of its alias, in any case.
  static Optional<Verb> of(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(verb -> verb.word().equals(word) || verb.aliases().contains(word))
        .findFirst();
  }

  /// Every word and alias.
  static List<String> words() {
    return Arrays.stream(values())
        .flatMap(verb -> Stream.concat(Stream.of(verb.word()), verb.aliases().stream()))
        .toList();
  }
}
