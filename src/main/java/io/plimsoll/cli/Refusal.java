package io.plimsoll.cli;

import java.util.Map;

/// A request that cannot be done: exit code 2, one sentence on standard error.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Map<String, String> facts;

  /// @param key of the sentence, below `cli.refused.`
  Refusal(String key, Map<String, String> facts) {
    super(key + " " + facts);
    this.key = key;
    this.facts = Map.copyOf(facts);
  }

  String key() {
    return "cli.refused." + key;
  }

  Map<String, String> facts() {
    return facts;
  }
}
