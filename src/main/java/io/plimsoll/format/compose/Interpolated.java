package io.plimsoll.format.compose;

import java.util.List;

/// A text with its variables filled in. A variable that the file leaves open stands in the text as
/// one character of Unicode's private use area, so that the text can be taken apart at `:` and `=`
/// without reading into an expression.
///
/// @param text the text, open variables as single characters
/// @param open the open expressions as written, in the order of their characters
/// @param refused whether Compose refuses the text as an invalid template
record Interpolated(String text, List<String> open, boolean refused) {
  private static final char FIRST = '\uE000';

  Interpolated {
    open = List.copyOf(open);
  }

  /// The character that stands for the open expression of a number.
  static char mark(int number) {
    return (char) (FIRST + number);
  }

  /// Whether part of the text, or all of it, holds an open variable.
  boolean isOpen(String part) {
    return part.chars().anyMatch(this::isMark);
  }

  /// Part of the text with the open expressions as they are written.
  String written(String part) {
    if (!isOpen(part)) {
      return part;
    }
    StringBuilder result = new StringBuilder();
    part.chars().forEach(c -> append(result, c));
    return result.toString();
  }

  private void append(StringBuilder result, int c) {
    if (isMark(c)) {
      result.append(open.get(c - FIRST));
    } else {
      result.append((char) c);
    }
  }

  private boolean isMark(int c) {
    return c >= FIRST && c - FIRST < open.size();
  }
}
