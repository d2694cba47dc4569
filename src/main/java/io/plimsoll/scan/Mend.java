package io.plimsoll.scan;

import io.plimsoll.format.Repair;
import io.plimsoll.model.Remedy;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Verdict;
import java.util.Comparator;
import java.util.List;

/// A finding with what mends it.
///
/// @param named the finding that the fix is offered for
/// @param judged verdicts that must hold afterwards
/// @param repairs all of them are needed
record Mend(Named named, List<Judged> judged, List<Repair> repairs, Grade grade) {

  /// What mends a finding.
  ///
  /// @param candidates its verdicts; those without a remedy are left out
  static Mend of(Named named, List<Judged> candidates) {
    List<Judged> judged = candidates.stream().filter(Mend::hasRemedy).toList();
    List<Repair> repairs =
        RepairSet.of(judged.stream().flatMap(one -> repairs(one).stream()).toList()).toList();
    Grade grade =
        judged.stream().map(Mend::grade).max(Comparator.naturalOrder()).orElse(Grade.NONE);
    return new Mend(named, judged, repairs, grade);
  }

  /// Whether it brings a setting to where it counts.
  boolean movesField() {
    return repairs.stream().anyMatch(repair -> repair.remedy() instanceof Remedy.MoveField);
  }

  static boolean hasRemedy(Judged judged) {
    return !repairs(judged).isEmpty() && grade(judged) != Grade.NONE;
  }

  private static Grade grade(Judged judged) {
    return judged.verdict() instanceof Verdict.Broken broken
        ? broken.grade().orElse(judged.card().grade())
        : Grade.NONE;
  }

  private static List<Repair> repairs(Judged judged) {
    return judged.verdict() instanceof Verdict.Broken broken
        ? broken.remedies().stream()
            .map(remedy -> new Repair(judged.thing().subject(), remedy))
            .toList()
        : List.of();
  }
}
