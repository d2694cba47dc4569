package io.plimsoll.report;

import io.plimsoll.rule.Severity;

/// Colours of a terminal, or none. Colour never says anything that the words do not say.
public enum Paint {
  PLAIN,
  ANSI;

  String severity(Severity severity, String text) {
    return switch (severity) {
      case CRITICAL, HIGH -> wrap("1;31", text);
      case MEDIUM -> wrap("1;33", text);
      case LOW, INFO -> wrap("1;36", text);
    };
  }

  String strong(String text) {
    return wrap("1", text);
  }

  String faint(String text) {
    return wrap("2", text);
  }

  String added(String text) {
    return wrap("32", text);
  }

  String removed(String text) {
    return wrap("31", text);
  }

  private String wrap(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
