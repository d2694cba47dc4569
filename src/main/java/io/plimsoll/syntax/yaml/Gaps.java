package io.plimsoll.syntax.yaml;

/// What stands between tokens: white space, line ends and comments.
final class Gaps {
  private Gaps() {}

  /// The first offset at or after a token's end at which neither white space nor a comment stands.
  static int skip(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '#' && i > 0) {
        i = lineEnd(text, i);
      } else if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
        return i;
      } else {
        i++;
      }
    }
    return i;
  }

  /// Where the line of an offset ends: before its line feed or carriage return, for a return alone
  /// ends a line as well (YAML 1.2.2, section 5.4).
  static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }
}
