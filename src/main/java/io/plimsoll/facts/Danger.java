package io.plimsoll.facts;

import java.util.Locale;

/// How much harm something on a list can do.
public enum Danger {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  /// Listed because it looks dangerous and is not.
  NONE;

  static Danger of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
