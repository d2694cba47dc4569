package io.plimsoll.inbox;

/// Whether a command is to be carried out.
public enum CommandStanding {
  /// Nobody has begun it: it is the caller's.
  FIRST,
  /// It was begun and not answered, for instance because the process was killed: look whether its
  /// effect is there before doing it again.
  UNANSWERED,
  /// It was answered. Nothing is to be done, for ever.
  ANSWERED
}
