package io.plimsoll.scan;

import io.plimsoll.model.SubjectPath;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Visibility;
import io.plimsoll.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A finding on its way: merged and compared, without fingerprint and fix.
///
/// @param subject where the value is written
/// @param subjects all things it holds for
/// @param judged the verdicts it is made of; none for what the engine itself says
/// @param covered milder findings that it makes superfluous
record Draft(
    Card card,
    Severity severity,
    Visibility visibility,
    Status status,
    Side side,
    Location at,
    SubjectPath subject,
    String kind,
    List<SubjectPath> subjects,
    String part,
    String cause,
    Map<String, String> facts,
    Grade grade,
    List<Judged> judged,
    List<Draft> covered) {

  /// The same with further milder findings.
  Draft covering(List<Draft> milder) {
    if (milder.isEmpty()) {
      return this;
    }
    List<Draft> all = new ArrayList<>(covered);
    all.addAll(milder);
    return with(visibility, grade, List.copyOf(all));
  }

  /// Its verdicts and those of what it covers: all that a fix of it mends.
  List<Judged> allJudged() {
    List<Judged> all = new ArrayList<>(judged);
    covered.forEach(milder -> all.addAll(milder.allJudged()));
    return all;
  }

  /// The same without a comment.
  Draft inCheckRun() {
    return with(Visibility.CHECK, grade, covered);
  }

  /// The same with another grade.
  Draft graded(Grade other) {
    return with(visibility, other, covered);
  }

  private Draft with(Visibility shown, Grade offered, List<Draft> milder) {
    return new Draft(
        card, severity, shown, status, side, at, subject, kind, subjects, part, cause, facts,
        offered, judged, milder);
  }

  Finding toFinding(String fingerprint, List<String> aliases, Optional<String> fix) {
    return new Finding(
        card,
        severity,
        visibility,
        status,
        side,
        at,
        subject,
        kind,
        subjects,
        part,
        cause,
        facts,
        grade,
        references(),
        aliases,
        fingerprint,
        fix);
  }

  private List<Reference> references() {
    Set<Reference> all = new LinkedHashSet<>(card.references());
    covered.forEach(milder -> all.addAll(milder.references()));
    return List.copyOf(all);
  }
}
