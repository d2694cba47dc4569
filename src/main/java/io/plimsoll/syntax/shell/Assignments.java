package io.plimsoll.syntax.shell;

import io.plimsoll.source.MappedText;

/// Tells `NAME=value` from other words.
final class Assignments {
  private Assignments() {}

  static boolean isOne(Word word) {
    return sign(word.raw()) > 0;
  }

  /// Where the sign stands in a word as written: the index of `=`, or -1.
  private static int sign(String raw) {
    int at = nameEnd(raw);
    if (at == 0) {
      return -1;
    }
    if (at < raw.length() && raw.charAt(at) == '[') {
      int close = raw.indexOf(']', at);
      at = close < 0 ? at : close + 1;
    }
    if (at < raw.length() && raw.charAt(at) == '+') {
      at++;
    }
    return at < raw.length() && raw.charAt(at) == '=' ? at : -1;
  }

  /// The last character of the subscript behind a name, or -1.
  private static int subscriptEnd(String text) {
    int name = nameEnd(text);
    return name < text.length() && text.charAt(name) == '[' ? text.indexOf(']', name) : -1;
  }

  /// The length of the variable's name in front of a text.
  static int nameEnd(String raw) {
    int at = 0;
    while (at < raw.length() && Chars.isName(raw.charAt(at), at == 0)) {
      at++;
    }
    return at;
  }

  /// Splits a word that is an assignment. The name has neither quotes nor escapes, so that it is as
  /// long in the value as in the writing; a subscript may have both, and a sign of its own.
  static Assignment of(Word word) {
    int sign = sign(word.raw());
    String text = word.text();
    int from = text.indexOf('=', Math.max(0, subscriptEnd(text))) + 1;
    MappedText value = word.value().slice(from, word.value().length());
    Word part =
        new Word(
            word.raw().substring(sign + 1),
            value,
            word.traits(),
            word.substitutions(),
            value.span());
    String name = word.raw().substring(0, nameEnd(word.raw()));
    return new Assignment(name, word.raw().charAt(sign - 1) == '+', part, word.span());
  }
}
