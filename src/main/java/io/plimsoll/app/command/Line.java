package io.plimsoll.app.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of Markdown without its line end.
///
/// @param indent its columns of blanks; a tab reaches to the next multiple of four
/// @param text what follows them
record Line(int indent, String text) {
  /// From this indentation on a line cannot begin anything but code.
  static final int CODE = 4;

  private static final Pattern MARKER =
      Pattern.compile("(?:[-+*]|\\d{1,9}[.)])(?:[ \\t]{1,4}(?=[^ \\t])|[ \\t]|$)");

  static Line of(String line) {
    int columns = 0;
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      columns += line.charAt(at) == '\t' ? CODE - columns % CODE : 1;
      at++;
    }
    return new Line(columns, line.substring(at));
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /// Whether it is code, unless it goes on with a paragraph.
  boolean isIndented() {
    return indent >= CODE;
  }

  boolean isQuote() {
    return text.startsWith(">");
  }

  /// Whether it begins an item of a list.
  boolean isItem() {
    return MARKER.matcher(text).lookingAt();
  }

  /// What stands in an item of a list, however deep; the line itself when it begins none.
  Line content() {
    Matcher marker = MARKER.matcher(text);
    int start = 0;
    while (marker.region(start, text.length()).lookingAt()) {
      start = marker.end();
    }
    return new Line(indent + start, text.substring(start));
  }

  /// What a quotation says in this line, however deep.
  Line quoted() {
    int start = 0;
    while (start < text.length() && "> \t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return new Line(0, text.substring(start)).content();
  }
}
