package io.plimsoll.policy;

import io.plimsoll.format.Note;
import io.plimsoll.source.Problem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Reads one comment or annotation: `plimsoll:ignore RULE[,RULE] [until=DATE] -- reason`, or
/// `plimsoll.dev/ignore.RULE: "reason; until=DATE"`.
final class NoteReader {
  static final String PREFIX = "plimsoll:";
  static final String ANNOTATION = "plimsoll.dev/ignore.";
  static final Set<String> VERBS = Set.of("ignore", "ignore-file");

  /// The longest note that is read, in characters.
  static final int LONGEST = 2_000;

  /// How many names of rules a note may hold.
  private static final int MOST_RULES = 40;

  /// How many faults of a file's notes are said.
  private static final int MOST_FAULTS = 200;

  private final Note note;
  private final RuleNames names;
  private final ExceptionSettings exceptions;
  private final LocalDate today;

  NoteReader(Note note, RuleNames names, ExceptionSettings exceptions, LocalDate today) {
    this.note = note;
    this.names = names;
    this.exceptions = exceptions;
    this.today = today;
  }

  void read(List<Suppression> valid, List<Suppressions.Rejected> rejected) {
    String text = note.text().substring(0, Math.min(note.text().length(), LONGEST)).strip();
    if (note.key().startsWith(ANNOTATION)) {
      Pragma pragma = Pragma.ofAnnotation(note.key().substring(ANNOTATION.length()), text);
      judge(pragma, valid, rejected);
    } else if (note.key().isEmpty() && text.startsWith(PREFIX)) {
      comment(text.substring(PREFIX.length()), valid, rejected);
    }
  }

  private void comment(String text, List<Suppression> valid, List<Suppressions.Rejected> rejected) {
    String verb = text.split("\\s", 2)[0];
    Pragma pragma = Pragma.ofComment(verb, text.substring(verb.length()));
    if (VERBS.contains(verb)) {
      judge(pragma, valid, rejected);
    } else {
      fault(rejected, () -> reject("unknown-verb", near(Map.of("verb", verb), verb, VERBS), verb));
    }
  }

  private void judge(Pragma pragma, List<Suppression> valid, List<Suppressions.Rejected> rejected) {
    Set<String> slugs = new TreeSet<>();
    for (String rule : pragma.rules().stream().limit(MOST_RULES).toList()) {
      Set<String> meant = names.resolve(rule);
      slugs.addAll(meant);
      if (meant.isEmpty()) {
        unknown(rule, pragma, rejected);
      }
    }
    Optional<Problem> fault = fault(pragma);
    fault.ifPresent(why -> fault(rejected, () -> reject(why, pragma)));
    if (fault.isEmpty() && !slugs.isEmpty()) {
      valid.add(
          new Suppression(
              slugs,
              pragma.reason(),
              pragma.until(),
              note.covers(),
              pragma.wholeFile(),
              Optional.empty(),
              note));
    }
  }

  /// Says that there is no such rule. Where the reason is missing, words that are like no rule are
  /// the reason without its sign, and not one fault each.
  private void unknown(String rule, Pragma pragma, List<Suppressions.Rejected> rejected) {
    Map<String, String> facts = near(Map.of("rule", rule), rule, names.all());
    boolean isProse = pragma.reason().isEmpty() && pragma.rules().indexOf(rule) > 0;
    if (!isProse || !exceptions.reasonRequired() || facts.containsKey("nearest")) {
      fault(rejected, () -> reject("unknown-rule", facts, rule));
    }
  }

  private static void fault(
      List<Suppressions.Rejected> rejected, Supplier<Suppressions.Rejected> fault) {
    if (rejected.size() < MOST_FAULTS) {
      rejected.add(fault.get());
    }
  }

  private Optional<Problem> fault(Pragma pragma) {
    if (!exceptions.inline()) {
      return problem("inline-off", Map.of());
    }
    if (pragma.rules().isEmpty()) {
      return problem("no-rule", Map.of());
    }
    if (pragma.wholeFile() && !note.opensFile()) {
      return problem("not-at-top", Map.of());
    }
    if (pragma.reason().isEmpty() && exceptions.reasonRequired()) {
      return problem("no-reason", Map.of());
    }
    return pragma.badDate().isPresent()
        ? problem("bad-date", Map.of("date", pragma.badDate().get()))
        : dateFault(pragma.until());
  }

  private Optional<Problem> dateFault(Optional<LocalDate> until) {
    if (until.isEmpty()) {
      return exceptions.asksForEnd() ? problem("no-end", Map.of()) : Optional.empty();
    }
    Map<String, String> date = Map.of("date", until.get().toString());
    if (today.isAfter(until.get())) {
      return problem("expired", date);
    }
    return exceptions.isTooFar(until.get(), today) ? problem("too-far", date) : Optional.empty();
  }

  private Optional<Problem> problem(String code, Map<String, String> facts) {
    return Optional.of(new Problem(code, note.at().span(), facts));
  }

  private Suppressions.Rejected reject(Problem why, Pragma pragma) {
    return new Suppressions.Rejected(note, why, String.join(",", pragma.rules()));
  }

  private Suppressions.Rejected reject(String code, Map<String, String> facts, String name) {
    String exact = facts.containsKey("nearest") ? code + "-near" : code;
    return new Suppressions.Rejected(note, new Problem(exact, note.at().span(), facts), name);
  }

  /// The facts with the nearest word that would be understood, when there is one.
  private static Map<String, String> near(
      Map<String, String> facts, String word, Set<String> known) {
    return Nearest.to(word, known)
        .map(nearest -> {
          Map<String, String> more = new HashMap<>(facts);
          more.put("nearest", nearest);
          return Map.copyOf(more);
        })
        .orElse(facts);
  }
}
