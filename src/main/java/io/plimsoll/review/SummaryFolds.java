package io.plimsoll.review;

import io.plimsoll.policy.Profile;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.NotChecked;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Suppressed;
import io.plimsoll.scan.Unknown;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The folds of a check run's summary: exceptions in force, older findings, and what was checked
/// and what was not.
final class SummaryFolds {
  /// Of the 65,535 that a summary may have, for each fold.
  private static final int MOST_BYTES = 11_000;

  /// Of the 65,535 that a text may have.
  private static final int MOST_OLDER = 60_000;

  /// From how many days before its end on an exception is shown in bold.
  private static final int SOON = 14;

  private final Reviewable pull;
  private final Report report;
  private final Matter matter;
  private final Prose prose;

  SummaryFolds(Reviewable pull, Matter matter, Prose prose) {
    this.pull = pull;
    this.report = pull.report();
    this.matter = matter;
    this.prose = prose;
  }

  /// @param took how long the run lasted so far
  List<String> folds(Optional<Duration> took) {
    List<String> folds = new ArrayList<>();
    List<Suppressed> exceptions = report.suppressed();
    if (!exceptions.isEmpty()) {
      folds.add(exceptions(exceptions));
    }
    List<Finding> older = matter.older();
    if (!older.isEmpty()) {
      folds.add(older(older));
    }
    folds.add(checked(took));
    return folds;
  }

  private String exceptions(List<Suppressed> exceptions) {
    String names =
        "| %s | %s | %s | %s |"
            .formatted(
                prose.say("review.table.rule"),
                prose.say("review.table.where"),
                prose.say("review.table.reason"),
                prose.say("review.table.ends"));
    List<String> rows = exceptions.stream().map(this::row).distinct().toList();
    return Markdown.fold(
        prose.count("review.exceptions", exceptions.size()),
        Rows.of(List.of(names, "|---|---|---|---|"), rows, row -> row, MOST_BYTES, prose));
  }

  private String row(Suppressed exception) {
    Finding finding = exception.finding();
    String where = finding.at().path() + " " + finding.subject();
    return "| %s | %s | %s | %s |"
        .formatted(
            Markdown.code(finding.rule()),
            Markdown.cell(Markdown.code(prose.masked(where))),
            Markdown.cell(reason(exception)),
            exception.until().map(this::end).orElse("–"));
  }

  private String reason(Suppressed exception) {
    String reason = Markdown.text(prose.masked(exception.reason()));
    return (reason + " (" + prose.by(exception.excuse()) + ")").strip();
  }

  private String end(LocalDate day) {
    int left = (int) Math.max(0, ChronoUnit.DAYS.between(pull.today(), day));
    String text = day + " (" + prose.count("review.days", left) + ")";
    return left <= SOON ? "**" + text + "**" : text;
  }

  private String older(List<Finding> older) {
    return Markdown.fold(
        prose.count("review.older", older.size()),
        Rows.of(List.of(), older, this::olderRow, MOST_BYTES, prose));
  }

  /// What was there before, out of its fold.
  String allOlder() {
    List<Finding> older = matter.older();
    String head = "**" + prose.count("review.older", older.size()) + "**";
    return Rows.of(List.of(head, ""), older, this::olderRow, MOST_OLDER, prose);
  }

  private String olderRow(Finding finding) {
    return "- %s %s %s"
        .formatted(
            prose.severity(finding.severity()),
            pull.links().place(finding.at().path(), matter.lineOf(finding)),
            prose.title(finding));
  }

  private String checked(Optional<Duration> took) {
    Report.Counts counts = report.counts();
    List<String> parts = new ArrayList<>();
    parts.add(prose.count("report.files", counts.files()));
    parts.add(prose.count("review.images", counts.images()));
    parts.add(prose.count("review.workloads", counts.workloads()));
    parts.add(prose.count("review.rules", counts.rules()));
    if (!pull.settings().profiles().isEmpty()) {
      parts.add(prose.say("review.profiles", Map.of("profiles", profiles())));
    }
    pull.remarks().version().ifPresent(version -> parts.add("Plimsoll " + version));
    took.ifPresent(time -> parts.add(time.toMillis() + " ms"));
    List<String> rows = unchecked();
    String text = String.join(" · ", parts);
    String rest =
        rows.isEmpty()
            ? ""
            : "\n\n"
                + Rows.of(
                    List.of(prose.say("review.unchecked")), rows, row -> row, MOST_BYTES, prose);
    return Markdown.fold(prose.say("review.checked"), text + rest);
  }

  private String profiles() {
    return pull.settings().profiles().stream()
        .map(Profile::word)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private List<String> unchecked() {
    List<String> rows = new ArrayList<>();
    for (NotChecked file : report.notChecked()) {
      rows.add("- " + pull.links().place(file.path(), 0) + ": " + why(file));
    }
    Map<String, TreeSet<String>> open = new TreeMap<>();
    for (Unknown unknown : report.unknown()) {
      String why = unknown.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
      String place = pull.links().place(unknown.at().path(), matter.lineOf(unknown.at()));
      String row = "- " + place + ": " + prose.say("why-unknown." + why);
      open.computeIfAbsent(row, _ -> new TreeSet<>()).add(Markdown.code(unknown.rule()));
    }
    open.forEach((row, rules) -> rows.add(row + " (" + String.join(", ", rules) + ")"));
    return rows;
  }

  /// The sentence of the finding that says the same.
  private String why(NotChecked file) {
    return report.findings().stream()
        .filter(finding -> finding.rule().equals("not-checked"))
        .filter(finding -> finding.at().path().equals(file.path()))
        .filter(finding -> finding.cause().equals(file.reason()))
        .findFirst()
        .map(prose::found)
        .orElse(Markdown.code(file.reason()));
  }
}
