package io.plimsoll.app.job;

import io.plimsoll.facts.Known;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.Settings;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.scan.Exceptions;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Formats;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Scan;
import io.plimsoll.scan.Scanner;
import io.plimsoll.source.Change;
import java.util.function.Predicate;

/// A change that was scanned, with all that was looked up for it.
record Examination(
    RuleNames names, Scanner scanner, Change change, Settings settings, Known known, Scan scan) {

  /// What the scan says.
  ///
  /// @param fixable which findings get fixes
  Report report(Exceptions exceptions, Predicate<Finding> fixable) {
    return scan.report(exceptions, fixable);
  }

  /// What a scan with other settings says.
  Report scanWith(Settings other, Exceptions exceptions) {
    Scanner reading = new Scanner(Formats.of(other), Catalogue.rules(), names);
    return reading.scan(change, other, known, exceptions, _ -> false);
  }

  /// What a scan of another change says that is told the same.
  Report scan(Change other, Exceptions exceptions) {
    return scanner.scan(other, settings, known, exceptions, _ -> true);
  }
}
