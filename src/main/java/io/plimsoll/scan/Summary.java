package io.plimsoll.scan;

import io.plimsoll.facts.Need;
import io.plimsoll.format.Document;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Joins what is said of the files to one report.
final class Summary {
  private static final Comparator<Finding> IN_ORDER =
      Comparator.comparing((Finding finding) -> finding.at().path())
          .thenComparing(finding -> finding.at().span())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::fingerprint);

  private final List<FilePair> pairs;
  private final List<Outcome> outcomes;
  private final List<Need> needs;

  /// @param outcomes in the order of the pairs
  Summary(List<FilePair> pairs, List<Outcome> outcomes, List<Need> needs) {
    this.pairs = pairs;
    this.outcomes = outcomes;
    this.needs = needs;
  }

  Report report(int rules) {
    List<Fix> fixes = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    outcomes.forEach(outcome -> number(outcome, findings, fixes));
    return new Report(
        findings.stream().sorted(IN_ORDER).toList(),
        fixes,
        all(Outcome::suppressed),
        all(Outcome::requested),
        Set.copyOf(all(Outcome::touched)),
        all(Outcome::unknown),
        findings.stream().filter(Summary::isNotChecked).map(Summary::notChecked).toList(),
        new LinkedHashSet<>(needs),
        List.copyOf(new LinkedHashSet<>(all(Outcome::secrets))),
        counts(rules));
  }

  private <T> List<T> all(Function<Outcome, List<T>> part) {
    return outcomes.stream().flatMap(outcome -> part.apply(outcome).stream()).toList();
  }

  /// Numbers the fixes through the whole report.
  private static void number(Outcome outcome, List<Finding> findings, List<Fix> fixes) {
    Map<String, String> ids = new HashMap<>();
    for (Fix fix : outcome.fixes()) {
      String id = "fix-" + (fixes.size() + 1);
      ids.put(fix.id(), id);
      fixes.add(new Fix(id, fix.grade(), fix.findings(), fix.edits()));
    }
    for (Finding finding : outcome.findings()) {
      Optional<String> fix = finding.fix().map(ids::get);
      findings.add(finding.fixedBy(fix));
    }
  }

  private static boolean isNotChecked(Finding finding) {
    return finding.card().equals(EngineCards.NOT_CHECKED);
  }

  private static NotChecked notChecked(Finding finding) {
    return new NotChecked(finding.at().path(), finding.cause());
  }

  private Report.Counts counts(int rules) {
    List<Document> heads =
        pairs.stream().flatMap(pair -> pair.head().reading().document().stream()).toList();
    return new Report.Counts(
        heads.size(), count(heads, ImageUse.class), count(heads, Workload.class), rules);
  }

  private static int count(List<Document> documents, Class<?> kind) {
    return (int)
        documents.stream()
            .flatMap(document -> document.subjects().stream())
            .filter(kind::isInstance)
            .count();
  }
}
