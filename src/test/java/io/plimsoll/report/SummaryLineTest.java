package io.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Excuse;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.NotChecked;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Status;
import io.plimsoll.scan.Suppressed;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The last line of a report for people.
class SummaryLineTest {

  private static Finding finding(Severity severity, Status status) {
    return Reports.finding("no-privileged", severity, status, "CMD");
  }

  private static Fix fix(Grade grade) {
    return new Fix("fix", grade, List.of(), List.of());
  }

  private static Report report(int files, List<Finding> findings, List<Fix> fixes) {
    return new Report(
        findings,
        fixes,
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        new Report.Counts(files, 0, 0, 0));
  }

  private static String line(Report report, Language language) {
    List<String> lines = new TextSummary(report, Phrases.in(language), "plimsoll fix").lines();
    assertEquals(1, lines.size());
    return lines.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | 0 | No container files to review
          EN | 1 | Nothing to fix in 1 container file
          EN | 2 | Nothing to fix in 2 container files
          """)
  void withoutFindingsTheFilesAreCounted(Language language, int files, String line) {
    assertEquals(line, line(report(files, List.of(), List.of()), language));
  }

  @Test
  void severitiesAreCountedTheWorstFirst() {
    List<Finding> findings =
        List.of(
            finding(Severity.LOW, Status.NEW),
            finding(Severity.CRITICAL, Status.NEW),
            finding(Severity.LOW, Status.NEW),
            finding(Severity.INFO, Status.NEW),
            finding(Severity.MEDIUM, Status.NEW));
    assertEquals(
        "5 findings (1 critical, 1 medium, 2 low, 1 info) in 2 container files",
        line(report(2, findings, List.of()), Language.EN));
  }

  @Test
  void olderAndFixedOnesAreCountedApart() {
    List<Finding> findings =
        List.of(
            finding(Severity.HIGH, Status.EXISTING),
            finding(Severity.HIGH, Status.EXISTING),
            finding(Severity.HIGH, Status.FIXED));
    assertEquals(
        "Nothing to fix in 1 container file · 2 older findings not shown · 1 older finding fixed",
        line(report(1, findings, List.of()), Language.EN));
  }

  @Test
  void fixesAreCountedByTheirGradeWithTheCommandThatPrintsThem() {
    assertEquals(
        "1 finding (1 high) in 1 container file · 2 safe fixes: plimsoll fix --safe"
            + " · 1 fix that needs a look: plimsoll fix",
        line(
            report(
                1,
                List.of(finding(Severity.HIGH, Status.NEW)),
                List.of(fix(Grade.SAFE), fix(Grade.CHECK), fix(Grade.SAFE))),
            Language.EN));
  }

  /// A deleted file is no container file to review, and yet a report may speak of it.
  @Test
  void aFindingWithoutFilesIsStillSaid() {
    assertEquals(
        "1 finding (1 high) in 0 container files",
        line(report(0, List.of(finding(Severity.HIGH, Status.NEW)), List.of()), Language.EN));
  }

  @Test
  void exceptionsAndUncheckedFilesAreCountedAtTheEnd() {
    Suppressed excepted =
        new Suppressed(
            finding(Severity.HIGH, Status.NEW),
            new Excuse(
                "",
                Optional.empty(),
                "hadolint",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    Report report =
        new Report(
            List.of(),
            List.of(),
            Collections.nCopies(3, excepted),
            List.of(),
            Set.of(),
            List.of(),
            List.of(new NotChecked("a", "binary"), new NotChecked("b", "too-large")),
            Set.of(),
            List.of(),
            new Report.Counts(4, 0, 0, 0));
    assertEquals(
        "Nothing to fix in 4 container files · 3 exceptions · 2 files not checked",
        line(report, Language.EN));
    assertEquals(
        "exception: no-privileged at Dockerfile:3:1 (ignored by a hadolint comment)",
        Reports.text(Reports.CHANGE, report).getFirst());
  }
}
