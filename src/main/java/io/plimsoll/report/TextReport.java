package io.plimsoll.report;

import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Sources;
import io.plimsoll.scan.Status;
import io.plimsoll.scan.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes a report for a terminal: what is new in full, with excerpt, reason and fix; what is
/// older, fixed or excepted in a line each or as a number.
public final class TextReport {
  /// From how many findings on they are written side by side.
  private static final int MANY = 64;

  private final Report report;
  private final Sentences sentences;
  private final Paint paint;
  private final Excerpt excerpt;
  private final Map<String, Fix> fixes = new HashMap<>();
  private final Map<String, List<Finding>> mended;
  private final String command;

  /// @param command what prints the fixes that are shown
  public TextReport(
      Report report, Sources sources, Sentences sentences, Paint paint, String command) {
    this.command = command;
    this.report = report;
    this.sentences = sentences;
    this.paint = paint;
    this.excerpt = new Excerpt(sources, paint);
    this.mended = report.findingsByFix();
    report.fixes().forEach(fix -> fixes.put(fix.id(), fix));
  }

  /// The whole report, a string for each line.
  public List<String> lines() {
    List<Shown> shown = shown();
    List<String> lines = new ArrayList<>();
    (shown.size() < MANY ? shown.stream() : shown.parallelStream())
        .map(this::written)
        .toList()
        .forEach(lines::addAll);
    report.suppressed().forEach(suppressed -> lines.add(exception(suppressed)));
    lines.addAll(new TextSummary(report, sentences.phrases(), command).lines());
    return lines;
  }

  /// A finding that is written in full.
  ///
  /// @param isFirst whether no finding before it has the same fix
  private record Shown(Finding finding, boolean isFirst) {}

  private List<Shown> shown() {
    Set<String> seen = new HashSet<>();
    return report.findings().stream()
        .filter(finding -> finding.status() == Status.NEW)
        .sorted(Comparator.comparing(Finding::severity).reversed())
        .map(finding -> new Shown(finding, finding.fix().filter(seen::add).isPresent()))
        .toList();
  }

  private List<String> written(Shown shown) {
    Finding finding = shown.finding;
    List<String> lines = new ArrayList<>();
    String head = word(finding.severity()) + "[" + finding.rule() + "]";
    lines.add(
        paint.severity(finding.severity(), head)
            + paint.strong(": " + excerpt.spoken(sentences.title(finding))));
    int gutter = excerpt.write(finding, sentences.message(finding), lines);
    String margin = " ".repeat(gutter);
    lines.add(margin + " = " + label("why") + excerpt.spoken(sentences.why(finding)));
    writeFix(shown, gutter, lines);
    if (finding.subjects().size() > 1) {
      lines.add(margin + " = " + label("subjects") + excerpt.spoken(join(finding.subjects())));
    }
    lines.add(margin + " = " + label("more") + "plimsoll explain " + finding.rule());
    lines.add("");
    return lines;
  }

  private void writeFix(Shown shown, int gutter, List<String> lines) {
    Finding finding = shown.finding;
    String margin = " ".repeat(gutter);
    Fix fix = finding.fix().map(fixes::get).orElse(null);
    if (fix == null) {
      lines.add(margin + " = " + label("fix.none") + remedy(finding));
      return;
    }
    String grade = fix.grade() == Grade.SAFE ? "fix.safe" : "fix.check";
    List<Finding> together = mended.getOrDefault(fix.id(), List.of());
    String id = shown.isFirst && together.size() > 1 ? " [" + fix.id() + "]" : "";
    lines.add(margin + " = " + label(grade) + remedy(finding) + id);
    if (!shown.isFirst) {
      lines.add(
          margin + "   " + sentences.phrases().say("report.fix.shared", Map.of("id", fix.id())));
      return;
    }
    excerpt.writeFix(fix, gutter, lines);
    String note = sentences.note(fix, together);
    if (!note.isEmpty()) {
      lines.add(margin + " = " + label("note") + excerpt.spoken(note));
    }
  }

  private String remedy(Finding finding) {
    return excerpt.spoken(sentences.remedy(finding));
  }

  private String exception(Suppressed suppressed) {
    Finding finding = suppressed.finding();
    String until =
        suppressed
            .until()
            .map(day -> sentences.phrases().say("report.until", Map.of("date", day.toString())))
            .orElse("");
    String sentence =
        sentences
            .phrases()
            .say(
                suppressed.reason().isEmpty() ? "report.excepted.bare" : "report.excepted",
                Map.of(
                    "rule", finding.rule(),
                    "place", excerpt.place(finding),
                    "reason", suppressed.reason(),
                    "by", sentences.by(suppressed.excuse()),
                    "until", until));
    return paint.faint(excerpt.spoken(sentence));
  }

  private String label(String key) {
    return sentences.phrases().say("report.label." + key) + ": ";
  }

  private String word(Severity severity) {
    return sentences.phrases().say("word.severity." + severity.word());
  }

  private static String join(List<?> things) {
    return String.join(", ", things.stream().map(Object::toString).toList());
  }
}
