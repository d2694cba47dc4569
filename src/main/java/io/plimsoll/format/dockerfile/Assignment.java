package io.plimsoll.format.dockerfile;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A name, `=` and a value that stand together, wherever it is: in a command, in a comment, in a
/// line that no instruction begins.
///
/// @param name letters, digits, `_`, `.` and `-`, the first a letter or `_`
/// @param value without its quotes
record Assignment(Span name, Span value) {
  private static final int LONGEST_NAME = 200;

  /// All in a text, in order. Every `=` is looked at with what stands before and behind it, which
  /// is many times as fast as looking for names.
  static List<Assignment> in(String text) {
    List<Assignment> found = new ArrayList<>();
    int next = 0;
    for (int at = text.indexOf('='); at >= 0; at = text.indexOf('=', next)) {
      next = at + 1;
      Optional<Assignment> one = at(text, at);
      if (one.isPresent()) {
        found.add(one.get());
        next = Math.max(next, one.get().value.end());
      }
    }
    return found;
  }

  private static Optional<Assignment> at(String text, int equals) {
    int start = equals;
    while (start > 0 && isNamePart(text.charAt(start - 1))) {
      start--;
    }
    boolean named =
        start < equals && equals - start <= LONGEST_NAME && isNameStart(text.charAt(start));
    Span name = new Span(start, equals);
    return named
        ? value(text, equals + 1).map(value -> new Assignment(name, value))
        : Optional.empty();
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  /// Quoted on one line, or a bare word.
  private static Optional<Span> value(String text, int from) {
    char first = from < text.length() ? text.charAt(from) : ' ';
    int end = from;
    if (first == '"' || first == '\'') {
      end = text.indexOf(first, from + 1);
      boolean onLine = end >= 0 && text.substring(from, end).indexOf('\n') < 0;
      return onLine ? Optional.of(new Span(from + 1, end)) : Optional.empty();
    }
    while (end < text.length() && !endsWord(text.charAt(end))) {
      end++;
    }
    return end > from ? Optional.of(new Span(from, end)) : Optional.empty();
  }

  private static boolean endsWord(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r' -> true;
      case '"', '\'', ';', '&', '|', '(', ')', '<', '>' -> true;
      default -> false;
    };
  }
}
