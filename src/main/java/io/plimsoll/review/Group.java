package io.plimsoll.review;

import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.LineEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Findings that are said in one breath: their remedies touch the same lines, or they have none and
/// stand on the same line.
///
/// @param findings at least one, the worst first
/// @param fixes of the report; none where people must choose
record Group(List<Finding> findings, List<Fix> fixes) {
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity)
          .reversed()
          .thenComparing(Finding::visibility)
          .thenComparing(Finding::at)
          .thenComparing(Finding::fingerprint);

  Group {
    findings = findings.stream().sorted(WORST_FIRST).toList();
    fixes = List.copyOf(fixes);
  }

  Finding worst() {
    return findings.getFirst();
  }

  Severity severity() {
    return worst().severity();
  }

  String path() {
    return worst().at().path();
  }

  /// How much thought its fix needs.
  Grade grade() {
    return fixes.stream().map(Fix::grade).max(Comparator.naturalOrder()).orElse(Grade.NONE);
  }

  List<LineEdit> edits() {
    return fixes.stream().flatMap(fix -> fix.edits().stream()).toList();
  }

  List<String> fingerprints() {
    return findings.stream().map(Finding::fingerprint).toList();
  }

  /// Slugs, the worst first.
  List<String> rules() {
    return findings.stream().map(Finding::rule).distinct().toList();
  }

  /// The findings that are mended, or those that are not, by their rules; with their subjects where
  /// a rule is on both sides.
  ///
  /// @param mended fingerprints
  List<String> rulesOf(List<String> mended, boolean isMended) {
    Set<String> elsewhere =
        findings.stream()
            .filter(finding -> mended.contains(finding.fingerprint()) != isMended)
            .map(Finding::rule)
            .collect(Collectors.toSet());
    return findings.stream()
        .filter(finding -> mended.contains(finding.fingerprint()) == isMended)
        .map(one -> elsewhere.contains(one.rule()) ? one.rule() + " " + one.subject() : one.rule())
        .distinct()
        .toList();
  }

  /// The same group with more findings.
  Group with(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Group(all, fixes);
  }

  /// Both as one.
  Group join(Group other) {
    List<Fix> all = new ArrayList<>(fixes);
    all.addAll(other.fixes);
    return new Group(with(other.findings).findings, all);
  }

  /// What is left of it when only some findings matter.
  Optional<Group> only(Predicate<Finding> wanted) {
    List<Finding> left = findings.stream().filter(wanted).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new Group(left, fixes));
  }
}
