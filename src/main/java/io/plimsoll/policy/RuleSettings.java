package io.plimsoll.policy;

import io.plimsoll.rule.Severity;
import java.util.List;
import java.util.Optional;

/// What the settings say of one rule.
///
/// @param enabled `false` turns it off, `true` turns it on even where it is off by default
/// @param severity in place of the rule's own
/// @param paths globs of the files it is asked about; empty for all
public record RuleSettings(
    Optional<Boolean> enabled, Optional<Severity> severity, List<String> paths) {

  public RuleSettings {
    paths = List.copyOf(paths);
  }

  /// What holds for a rule that the settings do not name.
  static RuleSettings unsaid() {
    return new RuleSettings(Optional.empty(), Optional.empty(), List.of());
  }

  /// Whether a rule is asked about a file, as far as the settings limit it.
  public boolean admits(String path) {
    return paths.isEmpty() || Globs.anyMatches(paths, path);
  }
}
