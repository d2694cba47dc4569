package io.plimsoll.rules.host;

import java.util.List;

/// Directories of a host that hold its credentials or its programs.
final class SensitivePaths {
  private static final List<String> WITH_ALL_BELOW = List.of("/root", "/boot", "/proc");

  private SensitivePaths() {}

  static boolean match(HostPath path, boolean readOnly) {
    return path.part().equals("/") || WITH_ALL_BELOW.stream().anyMatch(path::isAtOrBelow);
  }
}
