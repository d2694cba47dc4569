package io.plimsoll.scan;

import io.plimsoll.rule.Card;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Visibility;

/// Cards of what the engine itself says; no rule of the catalogue is asked for them.
final class EngineCards {
  /// Something of a container file was not read, or a rule failed on it.
  static final Card NOT_CHECKED = Card.of("not-checked", Pack.SECURITY, Severity.HIGH).build();

  /// An exception that does not count, or will not for long.
  static final Card REASONED_SUPPRESSION =
      Card.of("reasoned-suppression", Pack.SECURITY, Severity.LOW).shown(Visibility.CHECK).build();

  private EngineCards() {}
}
