package io.plimsoll.syntax.shell;

/// What stands after a pipeline and so joins it to the one that follows.
public enum Connector {
  /// `&&`: the next runs when this one succeeds.
  AND,
  /// `||`: the next runs when this one fails.
  OR,
  /// `;`: the next runs afterwards, whatever came of this one.
  SEQUENCE,
  /// A line end, which means the same as `;`.
  NEWLINE,
  /// `&`: the next runs at once.
  BACKGROUND,
  /// Nothing follows.
  END
}
