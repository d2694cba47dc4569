package io.plimsoll.syntax.shell;

/// The classes of characters of the shell's grammar (POSIX.1-2024, Shell Command Language, 2.3).
final class Chars {
  private Chars() {}

  /// A character that may stand in a variable's name.
  static boolean isName(int c, boolean first) {
    return c == '_'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (!first && c >= '0' && c <= '9');
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  /// A character that ends an unquoted word; the end of the text, -1, is one.
  static boolean endsWord(int c) {
    return switch (c) {
      case -1, ' ', '\t', '\n', ';', '&', '|', '<', '>', '(', ')' -> true;
      default -> false;
    };
  }
}
