package io.plimsoll.scan;

import io.plimsoll.facts.Known;
import io.plimsoll.format.Document;
import io.plimsoll.model.Subject;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.Showing;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks every rule that is on about every subject it judges.
final class Judge {
  private final List<Rule<?>> rules;
  private final Settings settings;
  private final Options options;
  private final Known known;

  Judge(List<Rule<?>> catalogue, Settings settings, Known known) {
    this.rules =
        catalogue.stream()
            .filter(rule -> Showing.visibility(rule.card(), settings) != Visibility.OFF)
            .toList();
    this.settings = settings;
    this.options = settings.options();
    this.known = known;
  }

  /// How many rules are on.
  int rules() {
    return rules.size();
  }

  /// Judges all that a file holds.
  Judgement judge(Reading reading) {
    Set<String> failed = new HashSet<>();
    List<Thing> things = new ArrayList<>();
    List<Rule<?>> here = rulesFor(reading.path());
    for (Subject subject : reading.document().map(Document::subjects).orElse(List.of())) {
      things.add(new Thing(subject, opinions(subject, here, failed)));
    }
    return new Judgement(reading, List.copyOf(things), Set.copyOf(failed));
  }

  private List<Rule<?>> rulesFor(String path) {
    return rules.stream()
        .filter(rule -> settings.of(rule.card().slug()).admits(path))
        .<Rule<?>>map(rule -> rule)
        .toList();
  }

  private List<Judged.Opinion> opinions(Subject subject, List<Rule<?>> here, Set<String> failed) {
    List<Judged.Opinion> opinions = new ArrayList<>();
    for (Rule<?> rule : here) {
      if (rule.card().platforms().contains(subject.platform())) {
        Optional<List<Verdict>> verdicts = Guard.attempt(() -> ask(rule, subject));
        verdicts.ifPresentOrElse(
            list -> keep(rule, list, opinions), () -> failed.add(rule.card().slug()));
      }
    }
    return opinions;
  }

  private static void keep(Rule<?> rule, List<Verdict> verdicts, List<Judged.Opinion> opinions) {
    for (Verdict verdict : verdicts) {
      if (!(verdict instanceof Verdict.Holds)) {
        opinions.add(new Judged.Opinion(rule.card(), verdict));
      }
    }
  }

  private <S extends Subject> List<Verdict> ask(Rule<S> rule, Subject subject) {
    return rule.subject().isInstance(subject)
        ? rule.judge(rule.subject().cast(subject), options, known)
        : List.of();
  }
}
