package io.plimsoll.rule;

/// A milder rule whose finding this rule's finding makes superfluous: the strongest is reported
/// once.
///
/// @param slug of the milder rule
/// @param scope how far it reaches
public record Cover(String slug, Scope scope) {

  /// How far a finding covers milder ones.
  public enum Scope {
    /// Findings with the same part, at the same workload.
    SAME_PART,
    /// All findings of the milder rule at the same subject.
    SAME_SUBJECT,
    /// Findings of the milder rule at the very same place of the file.
    SAME_PLACE
  }
}
