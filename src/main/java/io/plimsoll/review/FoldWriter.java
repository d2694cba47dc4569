package io.plimsoll.review;

import io.plimsoll.rule.Reference;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the fold of a comment: evidence, references, and how to accept what stands there.
final class FoldWriter {
  private static final int MOST_ROWS = 20;
  private static final int MOST_SUBJECTS = 8;

  /// How long an exception lasts in the example, in days.
  private static final int EXAMPLE_DAYS = 90;

  private final Reviewable pull;
  private final Matter matter;
  private final Prose prose;

  FoldWriter(Reviewable pull, Matter matter, Prose prose) {
    this.pull = pull;
    this.matter = matter;
    this.prose = prose;
  }

  String write(Group group, Offer offer, String moreRisks) {
    List<String> parts = new ArrayList<>();
    int count = group.findings().size();
    if (count == 1) {
      parts.add(evidence(group.worst()));
    } else {
      parts.add(table(group));
      addChoice(group, offer, parts);
      addReferences(group, parts);
    }
    if (!moreRisks.isEmpty()) {
      parts.add(prose.say("review.before", Map.of("risks", moreRisks)));
    }
    addCarriageReturns(group, offer, parts);
    parts.add(ignoring(group));
    String summary = count == 1 ? prose.say("review.fold.one") : prose.count("review.fold", count);
    return Markdown.fold(summary, String.join("\n\n", parts));
  }

  private String evidence(Finding finding) {
    List<String> items = new ArrayList<>();
    items.add("- " + located(finding));
    if (finding.subjects().size() > 1) {
      items.add("- " + prose.say("review.also", Map.of("subjects", subjects(finding))));
    }
    String references = Citations.of(finding.references());
    if (!references.isEmpty()) {
      items.add("- " + references);
    }
    return String.join("\n", items);
  }

  private String subjects(Finding finding) {
    String shown =
        finding.subjects().stream()
            .limit(MOST_SUBJECTS)
            .map(subject -> Markdown.code(prose.masked(subject.toString())))
            .collect(Collectors.joining(", "));
    return finding.subjects().size() > MOST_SUBJECTS ? shown + ", …" : shown;
  }

  private String located(Finding finding) {
    int line = matter.lineOf(finding);
    String place =
        line == 0 ? "" : " " + prose.say("review.line", Map.of("line", Integer.toString(line)));
    return prose.found(finding) + place;
  }

  private String table(Group group) {
    List<String> rows = new ArrayList<>();
    boolean hasLevels = group.findings().stream().anyMatch(one -> !level(one).equals("–"));
    rows.add(
        "| | "
            + prose.say("review.table.rule")
            + " | "
            + prose.say("review.table.now")
            + (hasLevels ? " | PSS |" : " |"));
    rows.add(hasLevels ? "|---|---|---|---|" : "|---|---|---|");
    group.findings().stream()
        .limit(MOST_ROWS)
        .map(finding -> row(finding) + (hasLevels ? " " + level(finding) + " |" : ""))
        .forEach(rows::add);
    int more = group.findings().size() - MOST_ROWS;
    return String.join("\n", rows) + (more > 0 ? "\n\n" + prose.count("review.more", more) : "");
  }

  private String row(Finding finding) {
    return "| %s | %s | %s |"
        .formatted(
            prose.severity(finding.severity()),
            Markdown.code(finding.rule()),
            Markdown.cell(located(finding)));
  }

  private static String level(Finding finding) {
    return finding.references().stream()
        .map(Reference::level)
        .filter(level -> !level.isEmpty())
        .findFirst()
        .orElse("–");
  }

  private void addChoice(Group group, Offer offer, List<String> parts) {
    if (offer instanceof Offer.Click(var _, List<String> mended, List<LineEdit> rest)) {
      List<String> rules = group.rulesOf(mended, true);
      List<String> open = group.rulesOf(mended, false);
      if (!open.isEmpty() && rest.isEmpty()) {
        parts.add(prose.say("review.not-mended", Map.of("rules", codes(open))));
      }
      if (rules.size() > 1) {
        String command = "/plimsoll fix " + String.join(" ", rules.subList(0, 2));
        parts.add(prose.say("review.some", Map.of("command", Markdown.code(command))));
      }
    }
  }

  static String codes(List<String> words) {
    return words.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  private void addReferences(Group group, List<String> parts) {
    String references =
        Citations.of(group.findings().stream().flatMap(f -> f.references().stream()).toList());
    if (!references.isEmpty()) {
      parts.add(prose.say("review.references", Map.of("references", references)));
    }
  }

  /// What GitHub writes at the ends of lines that it changes is documented nowhere.
  private void addCarriageReturns(Group group, Offer offer, List<String> parts) {
    boolean isWindows =
        matter.find(Side.HEAD, group.path()).filter(f -> f.text().contains("\r\n")).isPresent();
    if (isWindows && offer instanceof Offer.Click) {
      parts.add(prose.say("review.crlf"));
    }
  }

  private String ignoring(Group group) {
    String rule = group.worst().rule();
    LocalDate until = pull.today().plusDays(days());
    if (group.findings().size() == 1 && takesComments(group)) {
      String comment =
          "# plimsoll:ignore %s until=%s -- %s"
              .formatted(rule, until, prose.say("review.ignore.reason"));
      return prose.say("review.ignore.above")
          + "\n"
          + Markdown.fence(language(group), List.of(comment));
    }
    String command = "/plimsoll ignore %s until %s because …".formatted(rule, until);
    return prose.say("review.ignore.reply", Map.of("command", Markdown.code(command)));
  }

  private int days() {
    return Math.min(EXAMPLE_DAYS, pull.settings().exceptions().maxDays().orElse(EXAMPLE_DAYS));
  }

  private boolean takesComments(Group group) {
    return pull.settings().exceptions().inline()
        && !group.worst().subjectKind().equals("file")
        && !group.path().endsWith(".json");
  }

  private static String language(Group group) {
    String path = group.path().toLowerCase(Locale.ROOT);
    return path.endsWith(".yaml") || path.endsWith(".yml") ? "yaml" : "dockerfile";
  }
}
