package io.plimsoll.rules.supply;

import io.plimsoll.facts.InsecureFlags.Bypass;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.shell.Command;
import io.plimsoll.syntax.shell.Flag;
import io.plimsoll.syntax.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One place among a command's arguments that switches a check off.
///
/// @param at where it is written
/// @param words what has to go; empty when that does not mend it
record Use(Span at, List<Span> words) {

  /// All uses of one way, in order.
  static List<Use> of(Command command, Bypass bypass) {
    return switch (bypass.form()) {
      case FLAG -> flags(command, bypass);
      case LETTER -> letters(command, bypass);
      case OPTION -> options(command.arguments(), bypass);
      case WORDS -> words(command.arguments(), bypass);
      case ENVIRONMENT, SETTING -> List.of();
    };
  }

  private static List<Use> flags(Command command, Bypass bypass) {
    List<Use> uses = new ArrayList<>();
    for (Flag flag : command.flags()) {
      if (flag.name().equals(bypass.text()) && bypass.hasValue(flag.value().orElse(""))) {
        uses.add(alone(flag.word().span()));
      }
    }
    return uses;
  }

  private static List<Use> letters(Command command, Bypass bypass) {
    List<Use> uses = new ArrayList<>();
    for (Flag letter : command.letters(bypass.text().charAt(0), bypass.valued())) {
      uses.add(alone(span(letter)));
    }
    return uses;
  }

  /// A letter by itself goes with its hyphen.
  private static Span span(Flag letter) {
    return letter.word().text().length() == 2 ? letter.word().span() : letter.span();
  }

  private static Use alone(Span span) {
    return new Use(span, List.of(span));
  }

  private static List<Use> options(List<Word> arguments, Bypass bypass) {
    List<Use> uses = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Span span = arguments.get(i).span();
      String text = arguments.get(i).text();
      if (!text.equals(bypass.text())) {
        Optional<String> value = joined(text, bypass.text());
        if (value.isPresent() && bypass.hasValue(value.get())) {
          uses.add(alone(span));
        }
      } else if (i + 1 < arguments.size() && bypass.hasValue(arguments.get(i + 1).text())) {
        i++;
        Span value = arguments.get(i).span();
        uses.add(new Use(span.union(value), List.of(span, value)));
      }
    }
    return uses;
  }

  /// The value in the option's own word: behind `=` or, after a letter, at once.
  private static Optional<String> joined(String text, String option) {
    if (!text.startsWith(option)) {
      return Optional.empty();
    }
    if (text.startsWith("=", option.length())) {
      return Optional.of(text.substring(option.length() + 1));
    }
    return option.length() == 2 ? Optional.of(text.substring(2)) : Optional.empty();
  }

  /// The words of a command that changes settings: without them it would say nothing.
  private static List<Use> words(List<Word> arguments, Bypass bypass) {
    List<Use> uses = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i++) {
      Word value = arguments.get(i + 1);
      if (arguments.get(i).text().equals(bypass.text()) && bypass.hasValue(value.text())) {
        uses.add(new Use(arguments.get(i).span().union(value.span()), List.of()));
      }
    }
    return uses;
  }
}
