package io.plimsoll.report;

import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Status;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// The last lines of a report for a terminal.
final class TextSummary {
  private final Report report;
  private final Phrases phrases;
  private final String fix;

  /// @param fix the command that prints the fixes
  TextSummary(Report report, Phrases phrases, String fix) {
    this.report = report;
    this.phrases = phrases;
    this.fix = fix;
  }

  List<String> lines() {
    List<String> parts = new ArrayList<>();
    parts.add(headline());
    add(parts, "report.older", count(Status.EXISTING));
    add(parts, "report.gone", count(Status.FIXED));
    add(parts, "report.safe-fixes", fixes(Grade.SAFE));
    add(parts, "report.check-fixes", fixes(Grade.CHECK));
    add(parts, "report.exceptions", report.suppressed().size());
    add(parts, "report.unread", report.notChecked().size());
    return List.of(String.join(" · ", parts));
  }

  private String headline() {
    List<Finding> fresh =
        report.findings().stream().filter(finding -> finding.status() == Status.NEW).toList();
    String files = phrases.count("report.files", report.counts().files());
    if (report.counts().files() == 0 && fresh.isEmpty()) {
      return phrases.say("report.no-files");
    }
    if (fresh.isEmpty()) {
      return phrases.say("report.clean", Map.of("files", files));
    }
    return phrases.count("report.findings", fresh.size())
        + " ("
        + String.join(", ", bySeverity(fresh))
        + ") "
        + phrases.say("report.in", Map.of("files", files));
  }

  private List<String> bySeverity(List<Finding> fresh) {
    List<Severity> worstFirst = new ArrayList<>(EnumSet.allOf(Severity.class));
    Collections.reverse(worstFirst);
    List<String> parts = new ArrayList<>();
    for (Severity severity : worstFirst) {
      long count = fresh.stream().filter(finding -> finding.severity() == severity).count();
      if (count > 0) {
        parts.add(count + " " + phrases.say("word.severity." + severity.word()));
      }
    }
    return parts;
  }

  private void add(List<String> parts, String key, int count) {
    if (count > 0) {
      parts.add(phrases.count(key, count, Map.of("command", fix)));
    }
  }

  private int count(Status status) {
    return (int) report.findings().stream().filter(finding -> finding.status() == status).count();
  }

  private int fixes(Grade grade) {
    return (int) report.fixes().stream().filter(fix -> fix.grade() == grade).count();
  }
}
