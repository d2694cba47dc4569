package io.plimsoll.github;

/// GitHub's limits on texts. To break one is a fault of the caller.
final class Limits {
  private Limits() {}

  /// Demands that a text is short enough.
  static void atMost(String what, String text, int characters) {
    if (text.length() > characters) {
      throw new IllegalArgumentException(
          what + " has " + text.length() + " of at most " + characters + " characters");
    }
  }
}
