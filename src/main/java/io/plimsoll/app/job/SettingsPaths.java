package io.plimsoll.app.job;

import java.util.List;

/// Where a settings file is looked for.
final class SettingsPaths {
  /// In this order; the first that is there counts.
  static final List<String> ALL =
      List.of(".github/plimsoll.yml", ".plimsoll.yml", "plimsoll.yml");

  private SettingsPaths() {}
}
