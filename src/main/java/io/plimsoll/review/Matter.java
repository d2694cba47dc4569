package io.plimsoll.review;

import io.plimsoll.policy.ReviewSettings;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Visibility;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.Side;
import io.plimsoll.scan.Sources;
import io.plimsoll.scan.Status;
import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the settings make of a report: which findings the pull request answers for, which deserve a
/// comment, and which fixes are offered.
final class Matter {
  private final Reviewable pull;
  private final ReviewSettings settings;
  private final Sources sources;
  private final List<Finding> findings;
  private final Map<String, Fix> fixes = new HashMap<>();

  Matter(Reviewable pull, Sources sources) {
    this.pull = pull;
    this.settings = pull.settings().review();
    this.sources = sources;
    this.findings =
        pull.report().findings().stream()
            .filter(finding -> finding.visibility() != Visibility.OFF && isOurs(finding))
            .toList();
    pull.report().fixes().stream()
        .filter(fix -> isOffered(fix.grade()))
        .forEach(fix -> fixes.put(fix.id(), fix));
  }

  /// What counts, and is shown where it deserves to be.
  List<Finding> findings() {
    return findings;
  }

  /// The fix that is offered for a finding.
  Optional<Fix> fixOf(Finding finding) {
    return finding.fix().map(fixes::get);
  }

  /// Whether a group has something to say that nobody has said or silenced.
  boolean isWorthAComment(Group group) {
    return group.findings().stream().anyMatch(this::startsAComment);
  }

  /// Whether a finding has not been said yet.
  boolean isUnsaid(Finding finding) {
    return !pull.said().contains(finding.fingerprint());
  }

  private boolean startsAComment(Finding finding) {
    return isUnsaid(finding) && mayStartAComment(finding);
  }

  /// Whether a finding is worth a comment of its own; others ride along.
  boolean mayStartAComment(Finding finding) {
    return finding.visibility() == Visibility.COMMENT
        && settings.commentAt().filter(finding.severity()::isAtLeast).isPresent();
  }

  /// The line of the head on which a finding stands, from 1; 0 in a file that was not read.
  int lineOf(Finding finding) {
    return lineOf(finding.at());
  }

  /// The line of a place in the head, from 1; 0 in a file that was not read.
  int lineOf(Location at) {
    return find(Side.HEAD, at.path())
        .map(file -> {
          int offset = Math.min(at.span().start(), file.text().length());
          return Math.max(1, Math.min(file.lines().lineAt(offset), file.lines().count()));
        })
        .orElse(0);
  }

  /// A file of one side, when it was read as text.
  Optional<SourceFile> find(Side side, String path) {
    return sources.find(side, path);
  }

  private boolean isOurs(Finding finding) {
    return switch (finding.status()) {
      case NEW -> true;
      case FIXED -> false;
      case EXISTING ->
          switch (settings.scope()) {
            case NEW -> false;
            case CHANGED_FILES -> true;
            case CHANGED_RESOURCES -> pull.report().touched().contains(finding.fingerprint());
          };
    };
  }

  /// Older findings that do not count.
  List<Finding> older() {
    return pull.report().findings().stream()
        .filter(finding -> finding.status() == Status.EXISTING)
        .filter(finding -> finding.visibility() != Visibility.OFF && !isOurs(finding))
        .toList();
  }

  private boolean isOffered(Grade grade) {
    return switch (settings.suggestions()) {
      case ALL -> grade != Grade.NONE;
      case SAFE -> grade == Grade.SAFE;
      case OFF -> false;
    };
  }
}
