package io.plimsoll.scan;

import io.plimsoll.facts.Need;
import io.plimsoll.source.Location;
import java.util.List;
import java.util.Set;

/// What a scan says of a change.
///
/// @param findings `NEW`, `EXISTING` and `FIXED`, by path and place; silenced ones are not among
///   them
/// @param fixes verified, not overlapping
/// @param needs what would settle verdicts that cannot be told, at most 200
/// @param secrets where the values of suspected secrets stand; whoever prints a file's text masks
///   them
/// @param counts what was looked at
public record Report(
    List<Finding> findings,
    List<Fix> fixes,
    List<Suppressed> suppressed,
    List<Unknown> unknown,
    List<NotChecked> notChecked,
    Set<Need> needs,
    List<Secret> secrets,
    Counts counts) {

  public Report {
    findings = List.copyOf(findings);
    fixes = List.copyOf(fixes);
    suppressed = List.copyOf(suppressed);
    unknown = List.copyOf(unknown);
    notChecked = List.copyOf(notChecked);
    needs = Set.copyOf(needs);
    secrets = List.copyOf(secrets);
  }

  /// The value of a suspected secret.
  public record Secret(Side side, Location at) {}

  /// What was looked at.
  ///
  /// @param files container files read
  /// @param images places that name an image
  /// @param workloads pods, pod templates and services
  /// @param rules rules that were asked
  public record Counts(int files, int images, int workloads, int rules) {}
}
