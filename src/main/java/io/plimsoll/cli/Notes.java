package io.plimsoll.cli;

import io.plimsoll.report.Harmless;
import io.plimsoll.wording.Phrases;
import java.io.PrintStream;
import java.util.Map;

/// Notes on standard error, beside the report. They repeat what was typed and what files say, and
/// so never more than text.
final class Notes {
  private final PrintStream err;
  private final Phrases phrases;

  Notes(PrintStream err, Phrases phrases) {
    this.err = err;
    this.phrases = phrases;
  }

  /// @param key of the sentence, below `cli.note.`
  void say(String key, Map<String, String> facts) {
    print(phrases.say("cli.note." + key, facts));
  }

  void print(String sentence) {
    err.println("plimsoll: " + Harmless.text(sentence));
  }
}
