package io.plimsoll.report;

import io.plimsoll.rule.Grade;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.Report;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a report says, in one language.
public final class Sentences {
  private static final String TAKEN_AWAY = "taken-away";
  private static final String NOT_CHECKED = "not-checked";

  private final Phrases phrases;

  public Sentences(Phrases phrases) {
    this.phrases = phrases;
  }

  Phrases phrases() {
    return phrases;
  }

  /// What is the case, without a full stop.
  public String title(Finding finding) {
    return say(finding, "title", finding.subjectKind());
  }

  /// What stands there, in one sentence.
  public String message(Finding finding) {
    if (finding.cause().equals(TAKEN_AWAY)) {
      return phrases.say("report.taken-away", Map.of("title", title(finding)));
    }
    return say(finding, "found", finding.cause());
  }

  /// What an attacker gains, in one sentence.
  public String why(Finding finding) {
    return say(finding, "why", "");
  }

  /// How to mend it, in one sentence.
  public String remedy(Finding finding) {
    return say(finding, "fix", finding.cause());
  }

  /// What a fix may break; empty for a safe one.
  public String note(Fix fix, Report report) {
    if (fix.grade() == Grade.SAFE) {
      return "";
    }
    List<String> risks =
        report.findings().stream()
            .filter(finding -> fix.findings().contains(finding.fingerprint()))
            .filter(finding -> finding.grade() != Grade.SAFE)
            .filter(finding -> finding.fix().filter(fix.id()::equals).isPresent())
            .map(this::risk)
            .filter(risk -> !risk.isEmpty())
            .distinct()
            .toList();
    return String.join(" ", risks);
  }

  private String risk(Finding finding) {
    return phrases.findFirst(keys(finding, "risk", finding.cause()), facts(finding)).orElse("");
  }

  /// The word for a grade: safe fix, needs a look, needs a decision.
  public String grade(Grade grade) {
    return phrases.say("word.grade." + grade.name().toLowerCase(Locale.ROOT));
  }

  private String say(Finding finding, String what, String variant) {
    return phrases.sayFirst(keys(finding, what, variant), facts(finding));
  }

  private static List<String> keys(Finding finding, String what, String variant) {
    String plain = "rule." + finding.rule() + "." + what;
    List<String> keys = new ArrayList<>(3);
    if (what.equals("found") && finding.rule().equals(NOT_CHECKED)) {
      keys.add("problem." + variant);
    }
    if (!variant.isEmpty()) {
      keys.add(plain + "." + variant);
    }
    keys.add(plain);
    return keys;
  }

  private static Map<String, String> facts(Finding finding) {
    Map<String, String> facts = new HashMap<>(finding.facts());
    facts.putIfAbsent("name", finding.subject().name());
    facts.putIfAbsent("kind", finding.subjectKind());
    facts.putIfAbsent("subject", finding.subject().toString());
    facts.putIfAbsent("part", finding.part());
    return facts;
  }
}
