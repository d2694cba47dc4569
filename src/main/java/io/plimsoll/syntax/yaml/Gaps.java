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
        int newline = text.indexOf('\n', i);
        i = newline < 0 ? text.length() : newline;
      } else if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
        return i;
      } else {
        i++;
      }
    }
    return i;
  }
}
