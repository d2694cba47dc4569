package io.plimsoll.app.command;

import java.util.Optional;

/// What comes of one command.
///
/// @param mood which reaction it gets
/// @param reply Markdown, where there is something to read
/// @param effect what the rest of the run has to do
public record Answer(Mood mood, Optional<String> reply, Effect effect) {

  /// How the App takes a command.
  public enum Mood {
    /// It did what it was told: 👀, then 🚀.
    DONE,
    /// It says what it was asked: 👀.
    TOLD,
    /// It does not understand: 😕.
    PUZZLED,
    /// It must not: 👎.
    DENIED
  }

  /// What a command changes for the rest of the run.
  public enum Effect {
    NONE,
    EXCEPTIONS,
    REVIEW,
    /// The same, and what was there before is listed.
    REVIEW_ALL
  }

  static Answer told(String reply) {
    return new Answer(Mood.TOLD, Optional.of(reply), Effect.NONE);
  }

  static Answer done(Effect effect) {
    return new Answer(Mood.DONE, Optional.empty(), effect);
  }

  static Answer done(String reply, Effect effect) {
    return new Answer(Mood.DONE, Optional.of(reply), effect);
  }

  /// The same without words.
  Answer withoutReply() {
    return new Answer(mood, Optional.empty(), effect);
  }

  static Answer puzzled(String reply) {
    return new Answer(Mood.PUZZLED, Optional.of(reply), Effect.NONE);
  }
}
