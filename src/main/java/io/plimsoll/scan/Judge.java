package io.plimsoll.scan;

import io.plimsoll.facts.Known;
import io.plimsoll.format.Document;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Subject;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.Showing;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Visibility;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    Map<Platform, Map<Class<?>, List<Rule<?>>>> asked = new EnumMap<>(Platform.class);
    List<Rule<?>> here = rulesFor(reading.path());
    for (Subject subject : reading.document().map(Document::subjects).orElse(List.of())) {
      Map<Class<?>, List<Rule<?>>> alike =
          asked.computeIfAbsent(subject.platform(), _ -> new HashMap<>());
      List<Rule<?>> its = alike.get(subject.getClass());
      if (its == null) {
        its = rulesFor(subject, here);
        alike.put(subject.getClass(), its);
      }
      things.add(new Thing(subject, opinions(subject, its, failed)));
    }
    return new Judgement(reading, List.copyOf(things), Set.copyOf(failed));
  }

  private List<Rule<?>> rulesFor(String path) {
    List<Rule<?>> here = new ArrayList<>(rules.size());
    for (Rule<?> rule : rules) {
      if (settings.of(rule.card().slug()).admits(path)) {
        here.add(rule);
      }
    }
    return here;
  }

  /// The rules that are asked about subjects of one kind and platform.
  private static List<Rule<?>> rulesFor(Subject subject, List<Rule<?>> here) {
    List<Rule<?>> its = new ArrayList<>();
    for (Rule<?> rule : here) {
      if (rule.subject().isInstance(subject)
          && rule.card().platforms().contains(subject.platform())) {
        its.add(rule);
      }
    }
    return its;
  }

  /// Asks all rules at once and, should one of them throw, each by itself.
  private List<Judged.Opinion> opinions(Subject subject, List<Rule<?>> its, Set<String> failed) {
    return Guard.attempt(() -> opinions(subject, its)).orElseGet(() -> apart(subject, its, failed));
  }

  private List<Judged.Opinion> opinions(Subject subject, List<Rule<?>> its) {
    List<Judged.Opinion> opinions = new ArrayList<>();
    for (Rule<?> rule : its) {
      keep(rule, ask(rule, subject), opinions);
    }
    return opinions;
  }

  private List<Judged.Opinion> apart(Subject subject, List<Rule<?>> its, Set<String> failed) {
    List<Judged.Opinion> opinions = new ArrayList<>();
    for (Rule<?> rule : its) {
      Guard.attempt(() -> opinions(subject, List.of(rule)))
          .ifPresentOrElse(opinions::addAll, () -> failed.add(rule.card().slug()));
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
    return rule.judge(rule.subject().cast(subject), options, known);
  }
}
