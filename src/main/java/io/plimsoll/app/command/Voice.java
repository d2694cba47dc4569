package io.plimsoll.app.command;

import io.plimsoll.review.Markdown;
import io.plimsoll.wording.Phrases;
import java.util.List;
import java.util.Map;

/// The sentences of answers, in Markdown. Keys begin with `command.`.
final class Voice {
  private static final String ROOM = "command.";

  private final Phrases phrases;

  Voice(Phrases phrases) {
    this.phrases = phrases;
  }

  String say(String code) {
    return phrases.say(ROOM + code);
  }

  /// A sentence whose facts come from people or files: they do nothing in it.
  String say(String code, Map<String, String> facts) {
    return phrases
        .findFirst(List.of(ROOM + code), facts, Markdown::write)
        .orElseThrow(() -> new IllegalArgumentException("no phrase for " + code));
  }

  /// A sentence whose facts are Markdown already.
  String fill(String code, Map<String, String> facts) {
    return phrases.say(ROOM + code, facts);
  }

  /// A sentence with a spoken number, and perhaps facts that are Markdown already.
  String count(String code, int count) {
    return phrases.count(ROOM + code, count);
  }
}
