package io.plimsoll.app;

import java.util.Map;

/// A setting that keeps the service from running. The sentence for it is `serve.wrong.CAUSE`.
final class WrongSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String cause;
  private final transient Map<String, String> facts;

  WrongSetting(String cause, Map<String, String> facts) {
    super(cause + " " + facts);
    this.cause = cause;
    this.facts = Map.copyOf(facts);
  }

  /// @param name the environment variable
  static WrongSetting of(String cause, String name) {
    return new WrongSetting(cause, Map.of("name", name));
  }

  /// @param value what it is set to, which is no secret
  static WrongSetting of(String cause, String name, String value) {
    return new WrongSetting(cause, Map.of("name", name, "value", value));
  }

  String key() {
    return "serve.wrong." + cause;
  }

  Map<String, String> facts() {
    return facts;
  }
}
