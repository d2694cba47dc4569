package io.plimsoll.app;

import java.util.Optional;

/// The version of this program, as its archive tells.
final class Version {
  private Version() {}

  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
