package io.plimsoll.app.job;

import io.plimsoll.policy.SettingsFile;
import java.util.List;

/// Where a settings file is looked for.
final class SettingsPaths {
  /// In this order; the first that is there counts.
  static final List<String> ALL = SettingsFile.PATHS;

  private SettingsPaths() {}
}
