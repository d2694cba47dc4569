package io.plimsoll.app.command;

import java.util.Map;

/// Why a command cannot be carried out, for its author to mend.
///
/// @param code the end of the sentence's key
/// @param facts what fills the sentence's holes
record Complaint(String code, Map<String, String> facts) {

  Complaint {
    facts = Map.copyOf(facts);
  }

  static Complaint of(String code) {
    return new Complaint(code, Map.of());
  }

  static Complaint of(String code, String name, String fact) {
    return new Complaint(code, Map.of(name, fact));
  }
}
