package io.plimsoll.review;

import io.plimsoll.rule.Visibility;
import io.plimsoll.source.Diff;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the nearest spot at which GitHub accepts a comment: the lines of the suggestion, a line of
/// a hunk, the file, or none.
final class Placement {
  private final Matter matter;
  private final Map<String, Diff> diffs;

  Placement(Matter matter, Map<String, Diff> diffs) {
    this.matter = matter;
    this.diffs = diffs;
  }

  Spot of(Group group, Offer offer) {
    if (offer instanceof Offer.Click(Suggestion suggestion, var _, var _)) {
      return new Spot.Lines(suggestion.first(), suggestion.last());
    }
    return Optional.ofNullable(diffs.get(group.path()))
        .map(diff -> in(diff, group))
        .orElseGet(Spot.Elsewhere::new);
  }

  /// The line of a finding, the worst first, or one that the fix edits. What only rides along draws
  /// no comment to itself.
  private Spot in(Diff diff, Group group) {
    IntStream found =
        group.findings().stream()
            .filter(finding -> finding.visibility() == Visibility.COMMENT)
            .mapToInt(matter::lineOf);
    IntStream edited = group.edits().stream().mapToInt(edit -> edit.startLine());
    return IntStream.concat(found, edited)
        .filter(line -> diff.hunkOf(line, line).isPresent())
        .boxed()
        .findFirst()
        .<Spot>map(line -> new Spot.Lines(line, line))
        .orElseGet(Spot.WholeFile::new);
  }
}
