package io.plimsoll.syntax.shell;

/// Finds closing signs without reading what is between. Looks at each character once.
final class Balance {
  private Balance() {}

  /// The place behind the sign that closes what is open at a place, or the text's end. Quoted signs
  /// do not count.
  static int after(String text, int from, char open, char close) {
    int depth = 1;
    int at = from;
    while (at < text.length() && depth > 0) {
      char c = text.charAt(at);
      if (c == open) {
        depth++;
      } else if (c == close) {
        depth--;
      }
      at = c == '\\' ? at + 2 : c == '\'' ? afterQuote(text, at) : at + 1;
    }
    return Math.min(at, text.length());
  }

  private static int afterQuote(String text, int open) {
    int close = text.indexOf('\'', open + 1);
    return close < 0 ? text.length() : close + 1;
  }

  /// The place behind `((…))` that begins at a place, or -1 when no arithmetic expression stands
  /// there but two groups, or one in which a script is nested.
  static int arithmetic(String text, int open) {
    int depth = 0;
    int end = Math.min(text.length(), open + MOST_ARITHMETIC);
    for (int at = open; at < end; at++) {
      switch (text.charAt(at)) {
        case '(' -> depth++;
        case ')' -> depth--;
        case '\n', '\'', '`' -> depth = -1;
        case '$' -> depth = text.startsWith("$(", at) ? -1 : depth;
        default -> {}
      }
      if (depth < 2 && at > open) {
        return depth == 1 && text.startsWith("))", at) ? at + 2 : -1;
      }
    }
    return -1;
  }

  /// The longest arithmetic expression that is recognised, in characters.
  private static final int MOST_ARITHMETIC = 400;
}
