package io.plimsoll.syntax.shell;

/// Reads the quotes within which nothing is expanded: `\`, `'…'` and `$'…'` (POSIX.1-2024, 2.2).
final class Quotes {
  private final Cursor cursor;

  Quotes(Cursor cursor) {
    this.cursor = cursor;
  }

  /// A backslash outside of quotes: the next character is itself, a line end vanishes.
  void escape(Draft draft) {
    int at = cursor.pos;
    if (cursor.peek(1) == '\n') {
      cursor.pos += 2;
      return;
    }
    if (cursor.peek(1) == -1) {
      draft.keep(at, at + 1);
      cursor.pos++;
      return;
    }
    draft.traits.add(Trait.QUOTED);
    hidden(draft);
  }

  private void hidden(Draft draft) {
    String meaning = cursor.text.substring(cursor.pos + 1, cursor.pos + 2);
    draft.mean(meaning, cursor.pos, cursor.pos + 2);
    cursor.pos += 2;
  }

  /// A backslash inside of double quotes, where it escapes only some characters.
  void escapeIn(Draft draft, String escapable) {
    int at = cursor.pos;
    int next = cursor.peek(1);
    if (next == '\n') {
      cursor.pos += 2;
    } else if (next >= 0 && escapable.indexOf(next) >= 0) {
      hidden(draft);
    } else {
      draft.keep(at, at + 1);
      cursor.pos++;
    }
  }

  /// `'…'`
  void single(Draft draft) {
    draft.traits.add(Trait.QUOTED);
    int open = cursor.pos;
    int close = cursor.text.indexOf('\'', open + 1);
    cursor.pos = close < 0 ? cursor.text.length() : close + 1;
    draft.keep(open + 1, close < 0 ? cursor.text.length() : close);
    if (close < 0) {
      cursor.problem("shell-unclosed", open);
    }
  }

  /// `$'…'`, with the escapes of C.
  void dollarSingle(Draft draft) {
    draft.traits.add(Trait.QUOTED);
    int open = cursor.pos;
    cursor.pos += 2;
    while (!cursor.atEnd() && cursor.peek() != '\'') {
      if (cursor.peek() == '\\' && cursor.peek(1) >= 0) {
        ansi(draft);
      } else {
        draft.keep(cursor.pos, cursor.pos + 1);
        cursor.pos++;
      }
    }
    if (cursor.atEnd()) {
      cursor.problem("shell-unclosed", open);
    }
    cursor.pos = Math.min(cursor.pos + 1, cursor.text.length());
  }

  private void ansi(Draft draft) {
    int at = cursor.pos;
    int letter = cursor.peek(1);
    cursor.pos += 2;
    switch (letter) {
      case 'x' -> number(draft, at, 16, 2);
      case 'u' -> number(draft, at, 16, 4);
      case 'U' -> number(draft, at, 16, 8);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        cursor.pos--;
        number(draft, at, 8, 3);
      }
      case 'c' -> control(draft, at);
      default -> draft.mean(simple(letter), at, cursor.pos);
    }
  }

  /// `\cA`, the character that a terminal sends for it together with the control key.
  private void control(Draft draft, int at) {
    int key = cursor.peek();
    if (key < 0 || key == '\'') {
      draft.keep(at, cursor.pos);
      return;
    }
    cursor.pos++;
    draft.mean(Character.toString(key == '?' ? 0x7f : key & 0x1f), at, cursor.pos);
  }

  /// The character of a number; without any digit the escape is text.
  private void number(Draft draft, int at, int radix, int most) {
    int code = 0;
    int digits = 0;
    while (digits < most && digit(radix) >= 0) {
      code = code * radix + digit(radix);
      digits++;
      cursor.pos++;
    }
    if (digits == 0) {
      draft.keep(at, cursor.pos);
    } else {
      String known = Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
      draft.mean(known, at, cursor.pos);
    }
  }

  /// The value of the digit at the cursor, or -1.
  private int digit(int radix) {
    int c = cursor.peek();
    return c < 0x80 ? Character.digit(c, radix) : -1;
  }

  private static String simple(int letter) {
    return switch (letter) {
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'e', 'E' -> "\u001b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'v' -> "\u000b";
      case '\\', '\'', '"', '?' -> String.valueOf((char) letter);
      default -> "\\" + (char) letter;
    };
  }
}
