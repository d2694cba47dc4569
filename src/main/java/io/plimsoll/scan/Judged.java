package io.plimsoll.scan;

import io.plimsoll.rule.Card;
import io.plimsoll.rule.Verdict;
import io.plimsoll.source.Location;

/// A verdict on a thing that is not "holds". Two are never equal.
final class Judged {
  private final Thing thing;
  private final Opinion opinion;

  /// What a rule says.
  record Opinion(Card card, Verdict verdict) {}

  Judged(Thing thing, Opinion opinion) {
    this.thing = thing;
    this.opinion = opinion;
  }

  Thing thing() {
    return thing;
  }

  Opinion opinion() {
    return opinion;
  }

  Card card() {
    return opinion.card();
  }

  String rule() {
    return opinion.card().slug();
  }

  Verdict verdict() {
    return opinion.verdict();
  }

  boolean isBroken() {
    return opinion.verdict() instanceof Verdict.Broken;
  }

  String part() {
    return switch (opinion.verdict()) {
      case Verdict.Broken broken -> broken.part();
      case Verdict.CannotTell open -> open.part();
      case Verdict.Holds _ -> "";
    };
  }

  Location at() {
    return switch (opinion.verdict()) {
      case Verdict.Broken broken -> broken.at();
      case Verdict.CannotTell open -> open.at();
      case Verdict.Holds _ -> thing.subject().at();
    };
  }

  /// Rule, thing and part: what the same verdict is called in another version of the file.
  String key() {
    return rule() + "\n" + thing.key() + "\n" + part();
  }
}
