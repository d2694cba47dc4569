package io.plimsoll.review;

import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Severity;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.Side;
import io.plimsoll.scan.Sources;
import io.plimsoll.scan.Suppressed;
import io.plimsoll.scan.UnifiedDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Writes comments: title, badge, why, what to do, and everything else in one fold.
final class CommentWriter {
  /// From how many findings on a thing gets a title of its own.
  private static final int MANY = 3;

  private static final int LONGEST_DIFF = 60;
  private static final int MOST_REMEDIES = 4;

  /// A hostile change asks for an exception for each of hundreds of findings.
  private static final int MOST_REQUESTS = 5;

  /// How much people read beside a suggestion.
  private static final int MOST_WORDS = 70;

  private final Reviewable pull;
  private final Sources sources;
  private final Prose prose;
  private final FoldWriter folds;

  CommentWriter(Reviewable pull, Matter matter, Sources sources, Prose prose) {
    this.pull = pull;
    this.sources = sources;
    this.prose = prose;
    this.folds = new FoldWriter(pull, matter, prose);
  }

  ReviewComment write(Spoken spoken) {
    Group group = spoken.group();
    Marker marker = new Marker(group.fingerprints(), group.rules(), group.grade());
    List<String> parts = new ArrayList<>();
    parts.add("**" + title(group) + "**");
    parts.add("<sub>" + badge(group) + "</sub>");
    parts.add(prose.why(group.worst()));
    addOffer(group, spoken.offer(), parts);
    String moreRisks = addRisks(group, parts);
    asked(group, parts);
    parts.add(folds.write(group, spoken.offer(), moreRisks));
    String body = String.join("\n\n", parts) + "\n" + marker.write();
    return new ReviewComment(
        group.path(), subject(spoken.spot()), ReviewComment.Side.RIGHT, body, marker);
  }

  private static ReviewComment.Subject subject(Spot spot) {
    return spot instanceof Spot.Lines(int first, int last)
        ? new ReviewComment.Lines(first, last)
        : new ReviewComment.WholeFile();
  }

  /// What is the case: of the worst finding, or of a thing that lacks many protections.
  String title(Group group) {
    Finding worst = group.worst();
    boolean isOfOneThing =
        worst.severity() != Severity.CRITICAL
            && List.of("container", "workload").contains(worst.subjectKind())
            && !worst.subject().toString().equals("image")
            && mended(group).size() >= MANY
            && mended(group).stream().allMatch(one -> one.subject().equals(worst.subject()));
    return isOfOneThing
        ? prose.say(
            "review.title.many." + worst.subjectKind(),
            Map.of("name", Markdown.write(prose.masked(worst.subject().name()), true)))
        : prose.title(worst);
  }

  private static List<Finding> mended(Group group) {
    return group.findings().stream().filter(one -> one.fix().isPresent()).toList();
  }

  private String badge(Group group) {
    String severity = "**" + prose.severity(group.severity()) + "** · ";
    int count = group.findings().size();
    String what = count == 1 ? Markdown.code(group.worst().rule()) : findings(group, count);
    return severity + what + " · " + prose.grade(group.grade());
  }

  private String findings(Group group, int count) {
    String findings = prose.count("report.findings", count);
    return group.fixes().isEmpty()
        ? findings
        : prose.say("review.one-fix", Map.of("findings", findings));
  }

  private void addOffer(Group group, Offer offer, List<String> parts) {
    switch (offer) {
      case Offer.Click(Suggestion suggestion, List<String> mended, List<LineEdit> rest) -> {
        parts.add(suggestion.block());
        if (!rest.isEmpty()) {
          String rules = FoldWriter.codes(group.rulesOf(mended, true));
          parts.add(prose.say("review.rest", Map.of("rules", rules)));
          parts.add(diff(group.path(), rest));
        }
      }
      case Offer.Patch(List<LineEdit> edits) -> {
        parts.add(prose.say("review.patch"));
        parts.add(diff(group.path(), edits));
      }
      case Offer.Advice() -> parts.add(advice(group));
    }
  }

  /// How to mend what only people can mend.
  private String advice(Group group) {
    List<String> remedies =
        group.findings().stream().map(prose::remedy).distinct().limit(MOST_REMEDIES).toList();
    return remedies.size() == 1 ? remedies.getFirst() : "- " + String.join("\n- ", remedies);
  }

  /// What the fix may break: as much as people read, the rest for the fold.
  ///
  /// @return the rest
  private String addRisks(Group group, List<String> parts) {
    if (group.grade() != Grade.CHECK) {
      return "";
    }
    long words =
        parts.stream()
            .filter(part -> !part.startsWith("```"))
            .mapToLong(CommentWriter::words)
            .sum();
    List<String> shown = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (String risk : prose.risks(group.fixes(), pull.report())) {
      words += words(risk);
      (shown.isEmpty() || words <= MOST_WORDS ? shown : rest).add(risk);
    }
    if (!shown.isEmpty()) {
      parts.add(prose.say("review.before", Map.of("risks", String.join(" ", shown))));
    }
    return String.join(" ", rest);
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  private String diff(String path, List<LineEdit> edits) {
    return sources
        .find(Side.HEAD, path)
        .map(file -> new UnifiedDiff(sources).of(file, edits))
        .map(lines -> Markdown.fence("diff", shortened(lines)))
        .orElse("");
  }

  private static List<String> shortened(List<String> lines) {
    Stream<String> shown =
        lines.stream()
            .limit(LONGEST_DIFF)
            .map(line -> line.length() <= 200 ? line : Markdown.cut(line, 200) + "…")
            .map(line -> line.replace("\r", ""));
    Stream<String> more = lines.size() <= LONGEST_DIFF ? Stream.empty() : Stream.of("…");
    return Stream.concat(shown, more).toList();
  }

  /// Exceptions that only the pull request brings: said, so that someone with the right decides.
  private void asked(Group group, List<String> parts) {
    Set<String> own = Set.copyOf(group.fingerprints());
    pull.report().requested().stream()
        .filter(one -> own.contains(one.finding().fingerprint()))
        .map(this::asked)
        .distinct()
        .limit(MOST_REQUESTS)
        .forEach(parts::add);
  }

  private String asked(Suppressed request) {
    return request.reason().isEmpty()
        ? prose.say("review.asked.bare", Map.of("by", prose.by(request.excuse())))
        : prose.say(
            "review.asked", Map.of("reason", Markdown.text(prose.masked(request.reason()))));
  }
}
