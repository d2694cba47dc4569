package io.plimsoll.app.job;

import io.plimsoll.facts.Known;
import io.plimsoll.policy.Settings;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Scan;
import io.plimsoll.scan.Scanner;
import io.plimsoll.source.Change;
import java.util.function.Predicate;

/// A change that was scanned, with all that was looked up for it.
record Examination(Scanner scanner, Change change, Settings settings, Known known, Scan scan) {

  /// What the scan says.
  Report report() {
    return report(_ -> true);
  }

  /// The same with fixes for some findings alone.
  Report report(Predicate<Finding> fixable) {
    return scan.report(fixable);
  }

  /// What a scan of another change says that is told the same.
  Report scan(Change other) {
    return scanner.scan(other, settings, known);
  }
}
