package io.plimsoll.app.event;

import java.util.Optional;

/// Tells at the door whether a text could hold a command. It takes some that hold none, such as one
/// inside a code block; which is one, and what it says, its grammar finds out.
final class CommandSign {
  /// GitHub takes no longer text than this.
  private static final int LENGTH = 65_536;

  private static final String COMMAND = "/plimsoll";
  private static final String ANY_MENTION = "@";

  private CommandSign() {}

  /// The part of a text in which commands are looked for, whole characters only.
  static String beginningOf(String text) {
    if (text.length() <= LENGTH) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LENGTH - 1));
    return text.substring(0, splits ? LENGTH - 1 : LENGTH);
  }

  /// Whether a line begins with a command's sign, behind at most three spaces.
  ///
  /// @param slug the App's own name; while it is unknown any mention could be of it
  static boolean isIn(String text, Optional<String> slug) {
    String mention = slug.map(name -> "@" + name).orElse(ANY_MENTION);
    return text.lines().anyMatch(line -> begins(line, COMMAND) || begins(line, mention));
  }

  private static boolean begins(String line, String sign) {
    int from = 0;
    while (from < line.length() && line.charAt(from) == ' ') {
      from++;
    }
    return from <= 3 && line.regionMatches(true, from, sign, 0, sign.length());
  }
}
