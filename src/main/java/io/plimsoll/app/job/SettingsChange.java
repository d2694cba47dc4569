package io.plimsoll.app.job;

import io.plimsoll.app.command.SettingsLayer;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.Settings;
import io.plimsoll.policy.SettingsFile;
import io.plimsoll.review.Markdown;
import io.plimsoll.review.Marker;
import io.plimsoll.review.ReviewComment;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Visibility;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Status;
import io.plimsoll.source.Diff;
import io.plimsoll.source.SourceFile;
import io.plimsoll.wording.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A settings file that a pull request brings. It counts once it is merged; until then the pull
/// request is told what is wrong in it, and what a review with it would say.
///
/// @param comment what is wrong in it, at its first wrong line
/// @param preview what it would change, as a paragraph
record SettingsChange(Optional<ReviewComment> comment, Optional<String> preview) {
  /// How many findings a preview names.
  private static final int MOST = 10;

  /// What a pull request brings of settings; nothing where it brings none.
  static SettingsChange of(Tools tools, Reviewer reviewer, ScannedPull pull) {
    Optional<SettingsFile> file =
        reviewer.intake().listed().files().stream()
            .filter(row -> SettingsPaths.ALL.contains(row.path()))
            .flatMap(row -> Optional.ofNullable(reviewer.intake().heads().get(row.path())).stream())
            .filter(SourceFile.class::isInstance)
            .map(SourceFile.class::cast)
            .map(source -> inFront(source, tools.names(), reviewer.holding()))
            .findFirst();
    SettingsNotes notes = new SettingsNotes(reviewer.phrases(), tools.web());
    return new SettingsChange(
        file.filter(one -> !one.errors().isEmpty()).map(one -> comment(one, notes, reviewer)),
        file.map(one -> preview(one, pull, notes, reviewer.phrases())));
  }

  /// The file with the organisation's behind it, as it will count.
  private static SettingsFile inFront(SourceFile source, RuleNames names, Holding holding) {
    Settings behind =
        holding.layers().stream()
            .filter(layer -> layer.from() == SettingsLayer.From.ORGANISATION)
            .findFirst()
            .map(layer -> layer.file().settings())
            .orElse(Settings.defaults());
    SettingsFile alone = SettingsFile.read(source, names);
    return alone.settings().inherits() ? SettingsFile.read(source, names, behind) : alone;
  }

  private static ReviewComment comment(SettingsFile file, SettingsNotes notes, Reviewer reviewer) {
    String path = file.source().path();
    Diff diff = Assembly.diffs(reviewer.listed(path)).getOrDefault(path, new Diff(List.of()));
    int line = SettingsNotes.line(file, SettingsNotes.errors(file).findFirst().orElseThrow());
    ReviewComment.Subject subject =
        diff.hunkOf(line, line).isPresent()
            ? new ReviewComment.Lines(line, line)
            : new ReviewComment.WholeFile();
    Marker marker = new Marker(List.of(fingerprint(file)), List.of("settings"), Grade.NONE);
    return new ReviewComment(
        path,
        subject,
        ReviewComment.Side.RIGHT,
        notes.comment(file) + "\n" + marker.write(),
        marker);
  }

  /// What is wrong, wherever it stands: a file that is wrong in another way is spoken of again.
  private static String fingerprint(SettingsFile file) {
    int hash =
        SettingsNotes.errors(file)
            .map(problem -> Objects.hash(problem.code(), Map.copyOf(problem.facts())))
            .toList()
            .hashCode();
    return "5e771495%08x".formatted(hash);
  }

  private static String preview(
      SettingsFile file, ScannedPull pull, SettingsNotes notes, Phrases phrases) {
    Map<String, Finding> now = counted(pull.report());
    Report other = pull.examination().scanWith(file.settings(), pull.exceptions());
    Map<String, Finding> then = counted(other);
    List<String> less = rows(now, then.keySet());
    List<String> more = rows(then, now.keySet());
    List<String> parts = new ArrayList<>();
    parts.add(
        phrases.say(
            "check.preview",
            Map.of(
                "path", file.source().path(),
                "fewer", Integer.toString(less.size()),
                "more", Integer.toString(more.size()))));
    List<String> rows = new ArrayList<>();
    less.forEach(row -> rows.add("- ➖ " + row));
    more.forEach(row -> rows.add("- ➕ " + row));
    if (!rows.isEmpty()) {
      parts.add(String.join("\n", rows.subList(0, Math.min(MOST, rows.size()))));
    }
    notes.withoutEffect(file).ifPresent(parts::add);
    return String.join("\n\n", parts);
  }

  private static Map<String, Finding> counted(Report report) {
    return report.findings().stream()
        .filter(one -> one.status() == Status.NEW && one.visibility() != Visibility.OFF)
        .collect(Collectors.toMap(Finding::fingerprint, one -> one, (one, _) -> one));
  }

  private static List<String> rows(Map<String, Finding> here, Set<String> there) {
    return here.values().stream()
        .filter(one -> !there.contains(one.fingerprint()))
        .map(one -> Markdown.code(one.rule()) + " " + Markdown.code(one.at().path()))
        .sorted()
        .toList();
  }

  /// Whether the check must not be green: something is wrong in the settings that hold, or in those
  /// that the pull request brings.
  boolean isWorrying(Holding holding) {
    return comment.isPresent()
        || holding.layers().stream().anyMatch(layer -> !layer.file().errors().isEmpty());
  }
}
