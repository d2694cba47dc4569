package io.plimsoll.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be told.
enum Verb {
  REVIEW("rescan", "recheck", "retest"),
  FIX,
  IGNORE("accept", "skip", "suppress"),
  EXPLAIN("why"),
  STATUS,
  CONFIG,
  PAUSE("stop"),
  RESUME,
  HELP;

  private final List<String> aliases;

  Verb(String... aliases) {
    this.aliases = List.of(aliases);
  }

  /// The word for it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The verb of a word or of its alias, in any case.
  static Optional<Verb> of(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(verb -> verb.word().equals(word) || verb.aliases.contains(word))
        .findFirst();
  }

  /// Every word and alias.
  static List<String> words() {
    return Arrays.stream(values())
        .flatMap(verb -> Stream.concat(Stream.of(verb.word()), verb.aliases.stream()))
        .toList();
  }
}
