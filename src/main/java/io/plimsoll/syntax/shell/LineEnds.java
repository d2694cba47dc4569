package io.plimsoll.syntax.shell;

/// Finds where the line of a here-document sign ends and its body begins. Each stretch of text is
/// looked at a bounded number of times, however many signs there are.
final class LineEnds {
  private final String text;
  private int lineEnd = -1;
  private int resume = -1;
  private int noSingle = Integer.MAX_VALUE;
  private int noDouble = Integer.MAX_VALUE;

  LineEnds(String text) {
    this.text = text;
  }

  /// Where the body of a here-document begins whose sign stands in front of a place; the text's
  /// length when no line follows.
  int bodyStart(int from) {
    if (from > lineEnd) {
      lineEnd = find(from);
      resume = Math.max(resume, Math.min(lineEnd + 1, text.length()));
    }
    return resume;
  }

  /// Remembers that the last body ends at a place.
  void bodyEnds(int end) {
    resume = end;
  }

  /// The place behind a line end and the bodies that follow it.
  int after(int newline) {
    return newline == lineEnd ? Math.max(resume, newline + 1) : newline + 1;
  }

  private int find(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        return at;
      }
      if (c == '#' && " \t;&|(".indexOf(text.charAt(Math.max(at - 1, 0))) >= 0) {
        return newline(at);
      }
      at = c == '\\' ? at + 2 : c == '\'' || c == '"' ? afterQuote(at, c) : at + 1;
    }
    return text.length();
  }

  private int newline(int from) {
    int found = text.indexOf('\n', from);
    return found < 0 ? text.length() : found;
  }

  /// The place behind a quoted part, or the text's end when it is never closed.
  private int afterQuote(int open, char quote) {
    boolean single = quote == '\'';
    if (open >= (single ? noSingle : noDouble)) {
      return text.length();
    }
    int at = open + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      at += !single && text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      noSingle = single ? open : noSingle;
      noDouble = single ? noDouble : open;
    }
    return at + 1;
  }
}
