package io.plimsoll.cli;

import io.plimsoll.policy.Nearest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

  /// A refusal of a word that asks for the one that was probably meant, where there is one.
  ///
  /// @param typed what was typed
  /// @param known what could have been meant
  static Refusal near(
      String key, Map<String, String> facts, String typed, Collection<String> known) {
    Optional<String> nearest = Nearest.to(typed, known);
    if (nearest.isEmpty()) {
      return new Refusal(key, facts);
    }
    Map<String, String> all = new HashMap<>(facts);
    all.put("nearest", nearest.get());
    return new Refusal(key + "-near", all);
  }

  String key() {
    return "cli.refused." + key;
  }

  Map<String, String> facts() {
    return facts;
  }
}
