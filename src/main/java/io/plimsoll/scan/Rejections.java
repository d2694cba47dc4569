package io.plimsoll.scan;

import io.plimsoll.policy.Cure;
import io.plimsoll.policy.Cures;
import io.plimsoll.policy.Suppressions;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Severity;
import io.plimsoll.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The exceptions of a file that do not count, as findings, and how they are put right.
final class Rejections {
  /// By where they are written: a note may have several faults.
  private final Map<Location, List<Suppressions.Rejected>> faults = new LinkedHashMap<>();

  private final Map<Location, Cure> cures = new LinkedHashMap<>();
  private final Severity severity;

  /// @param written in the head of a file
  /// @param severity of the findings
  Rejections(Suppressions written, Cures cures, Severity severity) {
    this.severity = severity;
    for (Suppressions.Rejected one : written.rejected()) {
      List<Suppressions.Rejected> there = faults.computeIfAbsent(one.at(), _ -> new ArrayList<>());
      if (there.isEmpty()) {
        cures.of(one.note()).ifPresent(cure -> this.cures.put(one.at(), cure));
      }
      there.add(one);
    }
  }

  private Rejections() {
    this.severity = Severity.LOW;
  }

  /// Nothing is said of any.
  static Rejections none() {
    return new Rejections();
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /// A finding each; those that did not count in the base either are existing.
  List<Draft> drafts(Suppressions base) {
    List<String> before = new ArrayList<>(base.rejected().stream().map(Rejections::name).toList());
    List<Draft> drafts = new ArrayList<>();
    faults.values().stream()
        .flatMap(List::stream)
        .forEach(
            one -> drafts.add(draft(one, before.remove(name(one)) ? Status.EXISTING : Status.NEW)));
    return drafts;
  }

  private Draft draft(Suppressions.Rejected one, Status status) {
    Grade grade = Optional.ofNullable(cures.get(one.at())).map(Cure::grade).orElse(Grade.NONE);
    return Unchecked.about(
            EngineCards.REASONED_SUPPRESSION, status, one.at(), one.why(), one.name(), severity)
        .graded(grade);
  }

  /// What tells a fault from others of its file.
  static String name(Suppressions.Rejected one) {
    return one.why().code() + " " + one.name();
  }

  /// The same for its finding.
  static String name(Draft draft) {
    return draft.cause() + " " + draft.part();
  }

  /// The notes that are put right: those all of whose faults are to be mended.
  ///
  /// @param wanted findings
  List<NoteMend> mends(List<Named> wanted) {
    Map<Location, List<Named>> byPlace = new LinkedHashMap<>();
    for (Named named : wanted) {
      if (named.draft().card().equals(EngineCards.REASONED_SUPPRESSION)) {
        byPlace.computeIfAbsent(named.draft().at(), _ -> new ArrayList<>()).add(named);
      }
    }
    List<NoteMend> mends = new ArrayList<>();
    byPlace.forEach((at, findings) -> {
      List<Suppressions.Rejected> there = faults.getOrDefault(at, List.of());
      Cure cure = cures.get(at);
      if (cure != null && findings.size() == there.size()) {
        mends.add(new NoteMend(there.getFirst().note(), cure, findings));
      }
    });
    return mends;
  }
}
