package io.plimsoll.rule;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Subject;
import java.util.List;

/// One thing that must hold, and that a person would ignore with one reason. Rules are stateless,
/// total over every parsed model, and independent of each other.
public interface Rule<S extends Subject> {

  /// What there is to know about the rule.
  Card card();

  /// The kind of subject it judges.
  Class<S> subject();

  /// Judges one subject.
  ///
  /// @return what is broken or cannot be told, one verdict for each part; empty when all holds
  List<Verdict> judge(S subject, Options options, Known known);
}
