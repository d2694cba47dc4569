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
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Asks every rule that is on about every subject it judges.
final class Judge {
  private final List<Rule<?>> rules;
  private final Settings settings;
  private final Options options;
  private final Known known;

  /// The rules for each kind of subject, found when the first one is judged.
  private final Map<Platform, Map<Class<?>, List<Rule<?>>>> asked = new EnumMap<>(Platform.class);

  Judge(List<Rule<?>> catalogue, Settings settings, Known known) {
    this.rules =
        catalogue.stream()
            .filter(rule -> Showing.visibility(rule.card(), settings) != Visibility.OFF)
            .toList();
    this.settings = settings;
    this.options = settings.options();
    this.known = known;
    for (Platform platform : Platform.values()) {
      asked.put(platform, new ConcurrentHashMap<>());
    }
  }

  /// How many rules are on.
  int rules() {
    return rules.size();
  }

  /// Judges all that a file holds.
  Judgement judge(Reading reading) {
    return judge(reading, Map.of());
  }

  /// Judges a changed version of a file. Rules say the same of the same subject, so those that the
  /// change left alone are not asked about again.
  Judgement judgeAgain(Reading reading, Judgement earlier) {
    IdentityHashMap<Subject, Thing> known = new IdentityHashMap<>();
    if (earlier.failed().isEmpty()) {
      earlier.things().forEach(thing -> known.put(thing.subject(), thing));
    }
    return judge(reading, known);
  }

  private Judgement judge(Reading reading, Map<Subject, Thing> earlier) {
    List<Subject> subjects = reading.document().map(Document::subjects).orElse(List.of());
    Set<String> elsewhere = elsewhere(reading.path());
    return Guard.attempt(
            () -> new Judgement(reading, things(subjects, elsewhere, earlier), Set.of()))
        .orElseGet(() -> apart(reading, subjects, elsewhere));
  }

  private List<Thing> things(
      List<Subject> subjects, Set<String> elsewhere, Map<Subject, Thing> earlier) {
    List<Thing> things = new ArrayList<>(subjects.size());
    for (Subject subject : subjects) {
      Thing known = earlier.get(subject);
      things.add(
          known == null
              ? new Thing(subject, opinions(subject, rulesFor(subject, elsewhere)))
              : known.again());
    }
    return List.copyOf(things);
  }

  /// A rule throws: each is asked by itself.
  private Judgement apart(Reading reading, List<Subject> subjects, Set<String> elsewhere) {
    Set<String> failed = new HashSet<>();
    List<Thing> things = new ArrayList<>();
    for (Subject subject : subjects) {
      things.add(new Thing(subject, apart(subject, rulesFor(subject, elsewhere), failed)));
    }
    return new Judgement(reading, List.copyOf(things), Set.copyOf(failed));
  }

  /// The rules that the settings keep for other files.
  private Set<String> elsewhere(String path) {
    Set<String> elsewhere = new HashSet<>();
    settings
        .rules()
        .forEach((slug, rule) -> {
          if (!rule.admits(path)) {
            elsewhere.add(slug);
          }
        });
    return elsewhere;
  }

  private List<Rule<?>> rulesFor(Subject subject, Set<String> elsewhere) {
    Map<Class<?>, List<Rule<?>>> there = Objects.requireNonNull(asked.get(subject.platform()));
    List<Rule<?>> its = there.get(subject.getClass());
    if (its == null) {
      its = rulesFor(subject);
      there.put(subject.getClass(), its);
    }
    return elsewhere.isEmpty()
        ? its
        : its.stream().filter(rule -> !elsewhere.contains(rule.card().slug())).toList();
  }

  /// The rules that are asked about subjects of one kind and platform.
  private List<Rule<?>> rulesFor(Subject subject) {
    List<Rule<?>> its = new ArrayList<>();
    for (Rule<?> rule : rules) {
      if (rule.subject().isInstance(subject)
          && rule.card().platforms().contains(subject.platform())) {
        its.add(rule);
      }
    }
    return List.copyOf(its);
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
