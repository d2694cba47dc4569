package io.plimsoll.review;

import io.plimsoll.policy.Settings;
import io.plimsoll.scan.Report;
import io.plimsoll.source.Change;
import io.plimsoll.source.Diff;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// A pull request that was scanned, with all that a review of it depends on.
///
/// @param diffs of the files of the pull request, by their path in the head; a diff without hunks
///   where GitHub shows none
/// @param said fingerprints that are not said again: a comment of ours has them, or a person
///   silenced them; they still count
/// @param shown how many comments of earlier reviews still stand
/// @param isFirst whether the repository was never reviewed before; the check run then says how
///   older findings are treated
/// @param remarks what is said beside the findings
/// @param today in UTC
public record Reviewable(
    Change change,
    Report report,
    Map<String, Diff> diffs,
    Settings settings,
    Set<String> said,
    int shown,
    Links links,
    boolean isFirst,
    Remarks remarks,
    LocalDate today) {

  public Reviewable {
    diffs = Map.copyOf(diffs);
    said = Set.copyOf(said);
  }
}
