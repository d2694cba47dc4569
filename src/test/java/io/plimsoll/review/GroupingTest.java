package io.plimsoll.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.rule.Grade;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final String TEXT =
      """
      services:
        web:
          image: ghcr.io/acme/web:1.4.2
          network_mode: host
          pid: host
          ipc: host
          privileged: true
      """;

  private final Pull pull = Pull.added("compose.yaml", TEXT);

  @Test
  void findingsOfOneFixAreOneGroup() {
    List<String> rules =
        groups(pull.report()).stream()
            .filter(group -> group.rules().contains("no-privileged"))
            .findFirst()
            .orElseThrow()
            .rules();
    assertTrue(rules.contains("no-new-privileges"), rules.toString());
  }

  @Test
  void fixesWhoseSuggestionsWouldOverlapAreOneGroup() {
    Report report = withFixes(edits(2, 4), edits(3, 3), edits(6, 7));
    List<String> sizes =
        groups(report).stream()
            .filter(group -> !group.fixes().isEmpty())
            .map(group -> group.fixes().stream().map(Fix::id).toList().toString())
            .sorted()
            .toList();
    assertEquals(List.of("[fix-0, fix-1]", "[fix-2]"), sizes);
  }

  @Test
  void fixesSideBySideStayApart() {
    Report report = withFixes(edits(2, 3), edits(4, 5));
    assertEquals(2, groups(report).stream().filter(group -> !group.fixes().isEmpty()).count());
  }

  @Test
  void aFixThatTheDiffDoesNotShowJoinsNothing() {
    Report report = withFixes(edits(2, 90), edits(3, 3));
    assertEquals(2, groups(report).stream().filter(group -> !group.fixes().isEmpty()).count());
  }

  @Test
  void findingsWithoutAFixAreGroupedByTheirLine() {
    Report report = withFixes();
    for (Group group : groups(report)) {
      long lines =
          group.findings().stream()
              .filter(one -> one.subject().toString().equals("service/web"))
              .filter(one -> !one.rule().startsWith("image"))
              .map(one -> one.at().span().start())
              .distinct()
              .count();
      assertTrue(lines <= 1, group.toString());
    }
  }

  @Test
  void everyFindingIsInOneGroup() {
    Report report = pull.report();
    List<String> grouped =
        groups(report).stream().flatMap(group -> group.fingerprints().stream()).sorted().toList();
    List<String> all = report.findings().stream().map(Finding::fingerprint).sorted().toList();
    assertEquals(all, grouped);
  }

  @Test
  void theWorstOfAGroupComesFirst() {
    for (Group group : groups(pull.report())) {
      for (Finding finding : group.findings()) {
        assertTrue(group.severity().isAtLeast(finding.severity()));
      }
    }
  }

  @Test
  void aLineWithManyFindingsIsSaidInParts() {
    StringBuilder mounts = new StringBuilder("services: {web: {image: 'a.example/a:1', volumes: [");
    for (int i = 0; i < 120; i++) {
      mounts.append("'/opt/x").append(i).append(":/m").append(i).append("', ");
    }
    Pull long1 = Pull.added("compose.yaml", mounts.append("]}}\n").toString());
    Matter matter = matter(long1, long1.report());
    for (Group group : groups(long1, matter)) {
      assertTrue(!group.fixes().isEmpty() || group.findings().size() <= 50);
    }
  }

  /// The findings of the report in the order of their places, each of the first with a fix.
  private Report withFixes(LineEdit... edits) {
    Report report = pull.report();
    List<Finding> findings = new ArrayList<>();
    List<Fix> fixes = new ArrayList<>();
    for (Finding finding : report.findings()) {
      int number = fixes.size();
      boolean isMended = number < edits.length;
      findings.add(with(finding, isMended ? Optional.of("fix-" + number) : Optional.empty()));
      if (isMended) {
        fixes.add(
            new Fix(
                "fix-" + number,
                Grade.SAFE,
                List.of(finding.fingerprint()),
                List.of(edits[number])));
      }
    }
    return new Report(
        findings,
        fixes,
        report.suppressed(),
        report.requested(),
        report.touched(),
        report.unknown(),
        report.notChecked(),
        report.needs(),
        report.secrets(),
        report.counts());
  }

  private static Finding with(Finding one, Optional<String> fix) {
    return new Finding(
        one.card(),
        one.severity(),
        one.visibility(),
        one.status(),
        one.side(),
        one.at(),
        one.subject(),
        one.subjectKind(),
        one.subjects(),
        one.part(),
        one.cause(),
        one.facts(),
        one.grade(),
        one.references(),
        one.aliases(),
        one.fingerprint(),
        fix);
  }

  private static LineEdit edits(int first, int last) {
    return new LineEdit("compose.yaml", first, last, List.of("# other"));
  }

  private List<Group> groups(Report report) {
    return groups(pull, matter(pull, report));
  }

  private static Matter matter(Pull pull, Report report) {
    return new Matter(pull.reviewable(report), new Sources(pull.change(), report));
  }

  private static List<Group> groups(Pull pull, Matter matter) {
    Sources sources = new Sources(pull.change(), pull.report());
    return new Grouping(matter, new Suggesting(sources, pull.diffs())).groups();
  }
}
