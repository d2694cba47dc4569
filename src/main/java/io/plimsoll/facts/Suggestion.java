package io.plimsoll.facts;

/// What a key that does nothing was probably meant to be.
///
/// @param reason why it does nothing
/// @param field what it should be, and at which level
public record Suggestion(Reason reason, KubernetesField field) {

  /// Why a key does nothing.
  public enum Reason {
    MISSPELT,
    WRONG_LEVEL
  }
}
