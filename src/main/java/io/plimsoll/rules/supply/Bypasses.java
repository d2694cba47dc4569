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

  /// A way that is used several times is one finding, at the first of them.
  private Optional<Found> of(Bypass bypass) {
    List<Use> uses = Use.of(command, bypass);
    if (uses.isEmpty()) {
      return Optional.empty();
    }
    List<Span> words = new ArrayList<>();
    for (Use use : uses) {
      words.addAll(use.words());
    }
    return Optional.of(new Found(bypass, uses.getFirst().at(), words));
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
