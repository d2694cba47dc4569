package io.plimsoll.cli;

import io.plimsoll.format.Format;
import java.util.List;

/// All formats, in the order in which they are asked.
final class Formats {
  private Formats() {}

  /// @param dockerfiles globs of Dockerfiles whose names do not say so
  static List<Format> of(List<String> dockerfiles) {
    return dockerfiles.isEmpty() ? List.of() : List.of();
  }
}
