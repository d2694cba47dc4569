package io.plimsoll.syntax.dockerfile;

/// The two notions of white space that BuildKit's parser has.
final class Characters {
  private Characters() {}

  /// White space in the sense of Unicode, as Go's `unicode.IsSpace`: it is trimmed and ends words.
  static boolean isSpace(char c) {
    return switch (c) {
      case '\t', '\n', 0x0B, '\f', '\r', ' ', 0x85, 0xA0, 0x1680, 0x2028, 0x2029 -> true;
      case 0x202F, 0x205F, 0x3000 -> true;
      default -> c >= 0x2000 && c <= 0x200A;
    };
  }

  /// White space in the narrow sense: it ends the keyword and parts the words of lists.
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == 0x0B || c == '\f' || c == '\r';
  }

  /// White space in regular expressions, as RE2's `\s`.
  static boolean isPatternSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  /// The first index from `start` on that is no space, or `end`.
  static int skipSpaces(String text, int start, int end) {
    int at = start;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The first index from `start` on that is a narrow space, or `end`.
  static int skipWord(String text, int start, int end) {
    int at = start;
    while (at < end && !isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The first index from `start` on that is no narrow space, or `end`.
  static int skipBlanks(String text, int start, int end) {
    int at = start;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The end of a range without the spaces at its end.
  static int trimEnd(String text, int start, int end) {
    int at = end;
    while (at > start && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
