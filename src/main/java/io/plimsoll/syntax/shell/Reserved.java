package io.plimsoll.syntax.shell;

import java.util.Set;

/// The words that are part of the grammar where a command may begin (POSIX.1-2024, 2.4, and bash
/// 5).
final class Reserved {
  private Reserved() {}

  static final Set<String> OPENING =
      Set.of("{", "if", "while", "until", "for", "select", "case", "function");
  static final Set<String> CLOSING =
      Set.of("}", "then", "elif", "else", "fi", "do", "done", "esac");

  private static final int LONGEST = 8;

  /// The unquoted word at the cursor when it could be reserved, else an empty text.
  static String ahead(Cursor cursor) {
    int length = 0;
    while (length <= LONGEST && isLetter(cursor.peek(length))) {
      length++;
    }
    int next = cursor.peek(length);
    boolean ends = Chars.endsWord(next) || next == '\r';
    return length == 0 || !ends ? "" : cursor.text.substring(cursor.pos, cursor.pos + length);
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || c == '{' || c == '}' || c == '!';
  }
}
