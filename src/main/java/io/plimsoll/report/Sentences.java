package io.plimsoll.report;

import io.plimsoll.rule.Grade;
import io.plimsoll.scan.Excuse;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.Saying;
import io.plimsoll.wording.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a report says, in one language.
public final class Sentences {
  private final Phrases phrases;

  public Sentences(Phrases phrases) {
    this.phrases = phrases;
  }

  Phrases phrases() {
    return phrases;
  }

  /// What is the case, without a full stop.
  public String title(Finding finding) {
    String title = say(Saying.title(finding));
    return Saying.isTakenAway(finding)
        ? phrases.say("report.taken-away.title", Map.of("title", title))
        : title;
  }

  /// What stands there, in one sentence.
  public String message(Finding finding) {
    return Saying.isTakenAway(finding)
        ? phrases.say("report.taken-away")
        : say(Saying.found(finding));
  }

  /// What an attacker gains, in one sentence.
  public String why(Finding finding) {
    return say(Saying.why(finding));
  }

  /// How to mend it, in one sentence.
  public String remedy(Finding finding) {
    return say(Saying.remedy(finding));
  }

  /// What kind of exception it is and whose, in a few words.
  String by(Excuse excuse) {
    return say(Saying.by(excuse));
  }

  /// What a fix may break; empty for a safe one.
  ///
  /// @param mended the findings that the fix mends
  public String note(Fix fix, List<Finding> mended) {
    return Saying.risks(fix, mended).stream()
        .map(risk -> phrases.findFirst(risk.keys(), risk.facts()))
        .flatMap(Optional::stream)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /// The word for a grade: safe fix, needs a look, needs a decision.
  public String grade(Grade grade) {
    return phrases.say("word.grade." + grade.name().toLowerCase(Locale.ROOT));
  }

  private String say(Saying saying) {
    return phrases.sayFirst(saying.keys(), saying.facts());
  }
}
