package io.plimsoll.review;

import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Excuse;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Saying;
import io.plimsoll.scan.Sources;
import io.plimsoll.wording.Phrases;
import io.plimsoll.wording.Script;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sentences in Markdown. What comes from files is masked and escaped; no sentence shows a secret
/// or does anything.
public final class Prose {
  /// For places that show text as it is.
  private static final Script SHORT = (fact, _) -> Markdown.line(fact);

  private final Phrases phrases;
  private final Sources sources;

  public Prose(Phrases phrases, Sources sources) {
    this.phrases = phrases;
    this.sources = sources;
  }

  /// What is the case, without a full stop.
  public String title(Finding finding) {
    return say(Saying.title(finding), Markdown::write);
  }

  /// What is the case, for places that show text as it is.
  String plainTitle(Finding finding) {
    return Markdown.line(say(Saying.title(finding), SHORT));
  }

  /// What stands there, in one sentence.
  public String found(Finding finding) {
    return Saying.isTakenAway(finding)
        ? say("report.taken-away", Map.of("title", title(finding)))
        : say(Saying.found(finding), Markdown::write);
  }

  /// What an attacker gains and how to mend it, for places that show text as it is.
  String plainAdvice(Finding finding) {
    return say(Saying.why(finding), SHORT) + "\n" + say(Saying.remedy(finding), SHORT);
  }

  /// What an attacker gains, in one sentence.
  public String why(Finding finding) {
    return say(Saying.why(finding), Markdown::write);
  }

  /// How to mend it, in one sentence.
  public String remedy(Finding finding) {
    return say(Saying.remedy(finding), Markdown::write);
  }

  /// What fixes may break; nothing for safe ones.
  public List<String> risks(List<Fix> fixes, Report report) {
    return fixes.stream()
        .flatMap(fix -> Saying.risks(fix, report).stream())
        .map(risk -> phrases.findFirst(risk.keys(), masked(risk.facts()), Markdown::write))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /// The word for a severity, as the first of a line.
  public String severity(Severity severity) {
    String word = phrases.say("word.severity." + severity.word());
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /// The words for a grade.
  public String grade(Grade grade) {
    return phrases.say("word.grade." + grade.name().toLowerCase(Locale.ROOT));
  }

  /// What kind of exception it is and whose, in a few words.
  String by(Excuse excuse) {
    return say(Saying.by(excuse), Markdown::write);
  }

  /// A sentence of our own.
  String say(String key) {
    return phrases.say(key);
  }

  /// A sentence whose facts are Markdown already.
  String say(String key, Map<String, String> facts) {
    return phrases.say(key, facts);
  }

  /// A sentence with a spoken number.
  String count(String key, int count) {
    return phrases.count(key, count);
  }

  /// A text without the values of suspected secrets.
  public String masked(String text) {
    return sources.masked(text);
  }

  private String say(Saying saying, Script script) {
    return phrases
        .findFirst(saying.keys(), masked(saying.facts()), script)
        .orElseThrow(() -> new IllegalArgumentException("no phrase for " + saying.keys()));
  }

  private Map<String, String> masked(Map<String, String> facts) {
    return facts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, fact -> sources.masked(fact.getValue())));
  }
}
