package io.plimsoll.rules.supply;

import io.plimsoll.facts.InsecureFlags;
import io.plimsoll.facts.InsecureFlags.Bypass;
import io.plimsoll.facts.InsecureFlags.Form;
import io.plimsoll.facts.InsecureFlags.Purpose;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.shell.Assignment;
import io.plimsoll.syntax.shell.Command;
import io.plimsoll.syntax.shell.Flag;
import io.plimsoll.syntax.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds where a command switches a check off.
final class Bypasses {
  private static final Set<String> WRITERS = Set.of("echo", "printf");

  /// Sets variables for the commands after it.
  private static final String EXPORT = "export";

  /// A check that is switched off.
  ///
  /// @param bypass how
  /// @param at where it is written
  /// @param words what has to go; empty when that does not mend it
  record Found(Bypass bypass, Span at, List<Span> words) {
    /// The way as a person would write it: `-k`, `--insecure`.
    String spoken() {
      return bypass.form() == Form.LETTER ? "-" + bypass.text() : bypass.text();
    }
  }

  private final Command command;
  private final Purpose purpose;

  Bypasses(Command command, Purpose purpose) {
    this.command = command;
    this.purpose = purpose;
  }

  /// What is said of a command that speaks to other machines.
  static List<Verdict> verdicts(ShellCommand subject, Purpose purpose) {
    List<Found> found = new Bypasses(subject.command(), purpose).all();
    return found.isEmpty() || Downloads.staysOnMachine(subject.command())
        ? List.of()
        : found.stream().map(one -> broken(subject, one)).toList();
  }

  private static Verdict broken(ShellCommand subject, Found found) {
    Broken broken =
        Broken.at(new Location(subject.at().path(), found.at))
            .part(found.bypass.text())
            .with("flag", found.spoken())
            .with("program", subject.command().effectiveName());
    if (subject.command().effectiveName().equals(EXPORT)) {
      return broken.because("environment");
    }
    return found.words.isEmpty() ? broken : broken.mendedBy(new Remedy.RemoveWords(found.words));
  }

  List<Found> all() {
    List<Found> found = new ArrayList<>();
    String program = command.effectiveName();
    for (Bypass bypass : InsecureFlags.of(program)) {
      Optional<Found> one = bypass.purpose() == purpose ? of(bypass) : Optional.empty();
      if (one.isPresent()) {
        found.add(one.get());
      }
    }
    found.addAll(variables());
    if (program.equals(EXPORT)) {
      found.addAll(exported());
    }
    if (WRITERS.contains(program)) {
      found.addAll(settings());
    }
    return found;
  }

  private Optional<Found> of(Bypass bypass) {
    return switch (bypass.form()) {
      case FLAG -> flag(bypass);
      case LETTER -> letter(bypass);
      case OPTION -> option(bypass);
      case WORDS -> words(bypass);
      case ENVIRONMENT, SETTING -> Optional.empty();
    };
  }

  private Optional<Found> flag(Bypass bypass) {
    Optional<Flag> found = command.flag(bypass.text());
    if (found.isEmpty() || !bypass.hasValue(found.get().value().orElse(""))) {
      return Optional.empty();
    }
    Flag flag = found.get();
    return Optional.of(new Found(bypass, flag.word().span(), words(flag, bypass)));
  }

  /// A flag that takes a value in the next word, such as `--trusted-host NAME`, goes with it.
  private List<Span> words(Flag flag, Bypass bypass) {
    boolean alone = flag.value().isPresent() || !bypass.text().equals("--trusted-host");
    List<Word> words = command.words();
    int next = words.indexOf(flag.word()) + 1;
    return alone || next >= words.size()
        ? List.of(flag.word().span())
        : List.of(flag.word().span(), words.get(next).span());
  }

  private Optional<Found> letter(Bypass bypass) {
    Optional<Flag> found = command.letter(bypass.text().charAt(0), bypass.valued());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Flag flag = found.get();
    Span span = flag.word().text().length() == 2 ? flag.word().span() : flag.span();
    return Optional.of(new Found(bypass, span, List.of(span)));
  }

  private Optional<Found> option(Bypass bypass) {
    List<Word> arguments = command.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      String text = arguments.get(i).text();
      if (text.equals(bypass.text()) && i + 1 < arguments.size()) {
        Word value = arguments.get(i + 1);
        if (bypass.hasValue(value.text())) {
          Span span = arguments.get(i).span().union(value.span());
          return Optional.of(
              new Found(bypass, span, List.of(arguments.get(i).span(), value.span())));
        }
      } else if (text.startsWith(bypass.text())) {
        String value = text.substring(bypass.text().length());
        if (bypass.hasValue(value.startsWith("=") ? value.substring(1) : value)) {
          Span span = arguments.get(i).span();
          return Optional.of(new Found(bypass, span, List.of(span)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> words(Bypass bypass) {
    List<Word> arguments = command.arguments();
    for (int i = 0; i + 1 < arguments.size(); i++) {
      if (arguments.get(i).text().equals(bypass.text())
          && bypass.hasValue(arguments.get(i + 1).text())) {
        Span span = arguments.get(i).span().union(arguments.get(i + 1).span());
        return Optional.of(new Found(bypass, span, List.of()));
      }
    }
    return Optional.empty();
  }

  private List<Found> variables() {
    List<Found> found = new ArrayList<>();
    for (Assignment assignment : command.assignments()) {
      for (Bypass bypass : InsecureFlags.variables()) {
        if (bypass.purpose() == purpose
            && bypass.text().equals(assignment.name())
            && bypass.hasValue(assignment.value().text())) {
          found.add(new Found(bypass, assignment.span(), List.of(assignment.span())));
          break;
        }
      }
    }
    return found;
  }

  private List<Found> exported() {
    List<Found> found = new ArrayList<>();
    for (Word word : command.arguments()) {
      String[] parts = word.text().split("=", 2);
      for (Bypass bypass : InsecureFlags.variables()) {
        if (parts.length == 2
            && bypass.purpose() == purpose
            && bypass.text().equals(parts[0])
            && bypass.hasValue(parts[1])) {
          found.add(new Found(bypass, word.span(), List.of()));
        }
      }
    }
    return found;
  }

  private List<Found> settings() {
    List<Word> arguments = command.arguments();
    for (Bypass bypass : InsecureFlags.settings()) {
      boolean telling = bypass.purpose() == purpose && bypass.text().length() > 10;
      for (Word word : telling ? arguments : List.<Word>of()) {
        if (word.text().contains(bypass.text())) {
          return List.of(new Found(bypass, word.span(), List.of()));
        }
      }
    }
    return List.of();
  }
}
