package io.plimsoll.rule;

import java.util.Locale;

/// How bad the consequence is, and nothing else; from the mildest to the worst.
public enum Severity {
  /// Style and reliability.
  INFO,
  /// Defence in depth; matters only after another failure.
  LOW,
  /// Missing hardening that turns a bug into a breach, or exposed surface.
  MEDIUM,
  /// A main wall is gone, or foreign code is let in.
  HIGH,
  /// The host, the cluster or a published credential in one step.
  CRITICAL;

  /// Whether this is as bad as the other, or worse.
  public boolean isAtLeast(Severity other) {
    return compareTo(other) >= 0;
  }

  /// The next milder severity; `INFO` stays.
  public Severity quieter() {
    return switch (this) {
      case CRITICAL -> HIGH;
      case HIGH -> MEDIUM;
      case MEDIUM -> LOW;
      case LOW, INFO -> INFO;
    };
  }

  /// The word in settings, JSON and on the command line: lower case.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
