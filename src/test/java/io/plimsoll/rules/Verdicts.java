package io.plimsoll.rules;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Subject;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Verdict;
import java.time.LocalDate;
import java.util.List;

/// Asks rules about subjects, as the engine does.
final class Verdicts {
  static final Known KNOWN = Known.on(LocalDate.of(2026, 11, 22));

  private Verdicts() {}

  /// What a rule says of all subjects that it judges.
  static <S extends Subject> List<Verdict> of(
      Rule<S> rule, List<Subject> subjects, Options options) {
    return of(rule, subjects, options, KNOWN);
  }

  /// What a rule says of all subjects that it judges, with what was looked up.
  static <S extends Subject> List<Verdict> of(
      Rule<S> rule, List<Subject> subjects, Options options, Known known) {
    return subjects.stream()
        .filter(subject -> rule.subject().isInstance(subject))
        .filter(subject -> rule.card().platforms().contains(subject.platform()))
        .map(rule.subject()::cast)
        .flatMap(subject -> rule.judge(subject, options, known).stream())
        .toList();
  }

  /// Whether one of the verdicts is that something is broken.
  static boolean isBroken(List<Verdict> verdicts) {
    return verdicts.stream().anyMatch(Verdict.Broken.class::isInstance);
  }
}
