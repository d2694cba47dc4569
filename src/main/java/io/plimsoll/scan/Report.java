package io.plimsoll.scan;

import io.plimsoll.facts.Need;
import io.plimsoll.rule.Severity;
import io.plimsoll.source.Location;
import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a scan says of a change.
///
/// @param findings `NEW`, `EXISTING` and `FIXED`, by path and place; silenced ones are not among
///   them
/// @param fixes verified, not overlapping
/// @param suppressed findings that an exception silences
/// @param requested findings, also listed in `findings`, that an exception would silence if the
///   change's author had the right to it
/// @param touched fingerprints of findings in things that the change touches; counted only where
///   the settings ask for them
/// @param needs what would settle verdicts that cannot be told, at most 200
/// @param secrets where the values of suspected secrets stand; whoever prints a file's text masks
///   them
/// @param counts what was looked at
public record Report(
    List<Finding> findings,
    List<Fix> fixes,
    List<Suppressed> suppressed,
    List<Suppressed> requested,
    Set<String> touched,
    List<Unknown> unknown,
    List<NotChecked> notChecked,
    Set<Need> needs,
    List<Secret> secrets,
    Counts counts) {

  public Report {
    findings = List.copyOf(findings);
    fixes = List.copyOf(fixes);
    suppressed = List.copyOf(suppressed);
    requested = List.copyOf(requested);
    touched = Set.copyOf(touched);
    unknown = List.copyOf(unknown);
    notChecked = List.copyOf(notChecked);
    needs = Set.copyOf(needs);
    secrets = List.copyOf(secrets);
  }

  /// Fingerprints of the findings for which only the change itself brings an exception, whose
  /// author has no right to it: they stay and count.
  public Set<String> asked() {
    return requested.stream()
        .map(one -> one.finding().fingerprint())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The same of a change whose list of files is not complete: what was not listed was not checked.
  ///
  /// @param path of a file that was listed
  public Report withCutList(String path, int listed, int counted) {
    Map<String, String> facts =
        Map.of("listed", Integer.toString(listed), "counted", Integer.toString(counted));
    Problem problem = new Problem("list-cut", Span.at(0), facts);
    Location at = new Location(path, Span.at(0));
    Draft draft =
        Unchecked.about(
            EngineCards.NOT_CHECKED, Status.NEW, at, problem, "list-cut", Severity.HIGH);
    String fingerprint = new Fingerprints().of("not-checked", "", "", "list-cut");
    List<Finding> more = new ArrayList<>(findings);
    more.add(draft.inCheckRun().toFinding(fingerprint, List.of(), Optional.empty()));
    return new Report(
        more, fixes, suppressed, requested, touched, unknown, notChecked, needs, secrets, counts);
  }

  /// The findings that each fix mends, by its id, in the report's order.
  public Map<String, List<Finding>> findingsByFix() {
    Map<String, List<Finding>> mended = new HashMap<>();
    for (Finding finding : findings) {
      finding
          .fix()
          .ifPresent(fix -> mended.computeIfAbsent(fix, _ -> new ArrayList<>()).add(finding));
    }
    return mended;
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
