package io.plimsoll.cli;

import io.plimsoll.policy.Settings;
import io.plimsoll.report.Sentences;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Sources;
import io.plimsoll.source.Change;

/// A change that was scanned, with all that writing about it needs.
record Review(Input input, Settings settings, Change change, Report report, Sentences sentences) {

  /// The texts of the change, with secrets masked.
  Sources sources() {
    return new Sources(change, report);
  }
}
