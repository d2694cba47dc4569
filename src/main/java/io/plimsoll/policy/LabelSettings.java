package io.plimsoll.policy;

import java.util.Map;

/// Which labels images must have: the section `labels`.
///
/// @param required label to the form of its value: `text`, `url`, `semver`, `hash`, `rfc3339`,
///   `spdx`, `email`
/// @param strict whether other labels are refused
public record LabelSettings(Map<String, String> required, boolean strict) {

  public LabelSettings {
    required = Map.copyOf(required);
  }

  /// What holds without a settings file.
  static LabelSettings defaults() {
    return new LabelSettings(Map.of(), false);
  }
}
