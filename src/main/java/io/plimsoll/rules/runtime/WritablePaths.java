package io.plimsoll.rules.runtime;

import io.plimsoll.model.Container;
import io.plimsoll.rule.Options;
import java.util.List;

/// The directories that have to stay writable when a container's root file system becomes
/// read-only.
final class WritablePaths {
  private WritablePaths() {}

  /// What the settings name, `/tmp` among them, without what is mounted there already.
  static List<String> of(Container container, Options options) {
    return options.writablePaths();
  }
}
