package io.plimsoll.rule;

import io.plimsoll.facts.Need;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
import io.plimsoll.source.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a rule says of a subject. A part that a rule does not name holds.
public sealed interface Verdict {

  /// All is well with the subject; the same as an empty list of verdicts.
  record Holds() implements Verdict {}

  /// Something is not as it must be.
  ///
  /// @param part what the rule takes as the thing's identity within the subject, never a value that
  ///   changes in normal work: a capability's name, a mount's source, a port; empty when there is
  ///   only one thing
  /// @param at where it is written or, where nothing is, the nearest line that exists
  /// @param cause which way it is broken, in lower case with hyphens; picks a more exact sentence;
  ///   empty when there is only one
  /// @param facts what fills the sentences' holes, by name; never a secret's value
  /// @param remedies what mends it, all together; empty when only people can choose
  /// @param grade the fix's grade here, when it is not the card's
  record Broken(
      String part,
      Location at,
      String cause,
      Map<String, String> facts,
      List<Remedy> remedies,
      Optional<Grade> grade)
      implements Verdict {

    public Broken {
      facts = Map.copyOf(facts);
      remedies = List.copyOf(remedies);
    }

    /// Broken, with nothing more to say.
    public static Broken at(Location at) {
      return new Broken("", at, "", Map.of(), List.of(), Optional.empty());
    }

    public Broken part(String identity) {
      return new Broken(identity, at, cause, facts, remedies, grade);
    }

    public Broken because(String way) {
      return new Broken(part, at, way, facts, remedies, grade);
    }

    public Broken with(String hole, String fact) {
      Map<String, String> more = new HashMap<>(facts);
      more.put(hole, fact);
      return new Broken(part, at, cause, more, remedies, grade);
    }

    public Broken mendedBy(Remedy... mends) {
      return new Broken(part, at, cause, facts, List.of(mends), grade);
    }

    public Broken graded(Grade here) {
      return new Broken(part, at, cause, facts, remedies, Optional.of(here));
    }
  }

  /// The file leaves it open.
  ///
  /// @param part as in [Broken]
  /// @param at the expression, or the nearest line
  /// @param why which way it is open
  /// @param needs what would settle it
  record CannotTell(String part, Location at, Why why, List<Need> needs) implements Verdict {

    public CannotTell {
      needs = List.copyOf(needs);
    }

    public static CannotTell at(Location at, Why why) {
      return new CannotTell("", at, why, List.of());
    }

    /// What there is to say of a setting that has no value in this file.
    public static CannotTell of(Setting<?> setting) {
      return at(setting.at(), whyOf(setting));
    }

    private static Why whyOf(Setting<?> setting) {
      return switch (setting) {
        case Setting.Unresolved<?> _ -> Why.EXPRESSION;
        case Setting.Removed<?> _ -> Why.REMOVED;
        case Setting.Invalid<?> _ -> Why.INVALID;
        case Setting.Declared<?> _,
            Setting.Inherited<?> _,
            Setting.Absent<?> _,
            Setting.Unstated<?> _ ->
            Why.ELSEWHERE;
      };
    }

    public CannotTell part(String identity) {
      return new CannotTell(identity, at, why, needs);
    }
  }

  /// Why a verdict cannot be given.
  enum Why {
    /// A template or an open variable.
    EXPRESSION,
    /// Another document or the launch decides.
    ELSEWHERE,
    /// It was taken away on purpose, and what remains decides elsewhere.
    REMOVED,
    /// The value is not one that the platform accepts.
    INVALID,
    /// The user of the base image is not known.
    UNKNOWN_IMAGE,
    /// The resource is of a kind whose schema is not known.
    UNKNOWN_SCHEMA,
    /// It looks like a secret, and no value is written.
    NO_VALUE
  }
}
