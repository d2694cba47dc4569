package io.plimsoll.source;

import java.util.Map;

/// Something about a text that a parser could not accept, as data. The sentence for people is made
/// from the code and the facts by the wording.
///
/// @param code lower case with hyphens, such as `unknown-instruction`; the key of the sentence
/// @param at where
/// @param facts what fills the sentence's holes, by name
public record Problem(String code, Span at, Map<String, String> facts) {

  public Problem {
    facts = Map.copyOf(facts);
  }

  /// A problem whose sentence has no holes.
  public static Problem of(String code, Span at) {
    return new Problem(code, at, Map.of());
  }
}
