package io.plimsoll.review;

import io.plimsoll.rule.Grade;
import io.plimsoll.scan.Finding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The table of a check run: every place with something to say, the worst first.
final class FindingTable {
  /// Of the 65,535 that a summary may have.
  private static final int MOST_BYTES = 26_000;

  private final Reviewable pull;
  private final Matter matter;
  private final Prose prose;
  private final CommentWriter comments;
  private final Map<String, String> addresses;
  private final Set<String> clicks;

  /// @param addresses of comments, by fingerprint
  /// @param clicks fingerprints in comments with a suggestion
  FindingTable(
      Reviewable pull,
      Matter matter,
      Prose prose,
      CommentWriter comments,
      Map<String, String> addresses,
      Set<String> clicks) {
    this.pull = pull;
    this.matter = matter;
    this.prose = prose;
    this.comments = comments;
    this.addresses = Map.copyOf(addresses);
    this.clicks = clicks;
  }

  /// @param groups the worst first
  Optional<String> of(List<Group> groups) {
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    String names =
        "| | %s | %s | %s |"
            .formatted(
                prose.say("review.table.where"),
                prose.say("review.table.what"),
                prose.say("review.table.fix"));
    return Optional.of(
        Rows.of(List.of(names, "|---|---|---|---|"), groups, this::row, MOST_BYTES, prose));
  }

  private String row(Group group) {
    int count = group.findings().size();
    String title = comments.title(group);
    String what = count == 1 ? title : title + " (" + prose.count("report.findings", count) + ")";
    return "| **%s** | %s | %s | %s |"
        .formatted(
            prose.severity(group.severity()),
            Markdown.cell(place(group.worst())),
            Markdown.cell(what),
            Markdown.cell(fix(group)));
  }

  private String place(Finding finding) {
    return pull.links().place(finding.at().path(), matter.lineOf(finding));
  }

  private String fix(Group group) {
    Optional<String> comment =
        group.fingerprints().stream().map(addresses::get).filter(Objects::nonNull).findFirst();
    if (group.grade() == Grade.NONE) {
      String decide = prose.say("review.row.none");
      return comment.map(address -> "[" + decide + "](" + address + ")").orElse(decide);
    }
    String way =
        comment
            .map(address -> "[" + prose.say(comment(group)) + "](" + address + ")")
            .orElse(Markdown.code("/plimsoll fix"));
    String key = group.grade() == Grade.SAFE ? "review.row.safe" : "review.row.check";
    return prose.say(key, Map.of("way", way));
  }

  private String comment(Group group) {
    boolean isClick = group.fingerprints().stream().anyMatch(clicks::contains);
    return isClick ? "review.one-click" : "review.its-comment";
  }
}
