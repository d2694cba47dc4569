package io.plimsoll.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The words behind a command, sorted: options with their values, switches, and the rest. A value
/// stands in the next word or behind `=`; after `--` no word is an option.
final class Words {
  private final String command;
  private final Set<String> valued;
  private final Set<String> switches;
  private final List<String> rest = new ArrayList<>();
  private final Map<String, List<String>> values = new HashMap<>();

  private Words(String command, Set<String> valued, Set<String> switches) {
    this.command = command;
    this.valued = valued;
    this.switches = switches;
  }

  /// Sorts words.
  ///
  /// @param valued options that take a value; they may be repeated
  /// @param switches options that take none
  /// @throws Refusal when an option is unknown or its value is missing
  static Words read(String command, List<String> words, Set<String> valued, Set<String> switches) {
    Words read = new Words(command, valued, switches);
    int i = 0;
    while (i < words.size() && !words.get(i).equals("--")) {
      i = read.option(words, i);
    }
    read.rest.addAll(words.subList(Math.min(i + 1, words.size()), words.size()));
    return read;
  }

  /// Reads a word, and the next one when it is its value.
  ///
  /// @return the index of the word behind them
  private int option(List<String> words, int at) {
    String word = words.get(at);
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    if (!word.startsWith("-") || word.equals("-")) {
      rest.add(word);
    } else if (switches.contains(word)) {
      add(word, "");
    } else if (!valued.contains(name)) {
      Map<String, String> facts = Map.of("option", word, "command", command);
      throw Refusal.near("unknown-option", facts, name, options());
    } else if (equals > 0) {
      add(name, word.substring(equals + 1));
    } else {
      add(name, next(words, at));
      return at + 2;
    }
    return at + 1;
  }

  private List<String> options() {
    return Stream.concat(valued.stream(), switches.stream()).toList();
  }

  /// The value in the next word; another option is none.
  private String next(List<String> words, int at) {
    if (at + 1 == words.size() || isOption(words.get(at + 1))) {
      throw new Refusal("missing-value", Map.of("option", words.get(at), "command", command));
    }
    return words.get(at + 1);
  }

  private boolean isOption(String word) {
    return switches.contains(word) || valued.contains(word) || word.equals("--");
  }

  private void add(String option, String value) {
    values.computeIfAbsent(option, _ -> new ArrayList<>()).add(value);
  }

  /// What is no option.
  List<String> rest() {
    return List.copyOf(rest);
  }

  /// The values of an option, in the order typed.
  List<String> values(String option) {
    return List.copyOf(values.getOrDefault(option, List.of()));
  }

  /// The value of an option; the last one counts.
  Optional<String> last(String option) {
    List<String> all = values(option);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// Whether a switch is there.
  boolean has(String option) {
    return values.containsKey(option);
  }
}
