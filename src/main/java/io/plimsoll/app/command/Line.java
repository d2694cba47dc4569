package io.plimsoll.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of Markdown without its line end.
///
/// @param indent its columns of blanks; a tab reaches to the next multiple of four
/// @param text what follows them
record Line(int indent, String text) {
  /// From this indentation on a line cannot begin anything but code.
  static final int CODE = 4;

  /// How deep lists are read.
  private static final int DEEPEST = 100;

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

  /// Whether it cannot be a command, because in the outermost block it would be code.
  boolean isIndented() {
    return indent >= CODE;
  }

  boolean isQuote() {
    return text.startsWith(">");
  }

  /// Whether it is a thematic break: three or more marks of one kind (CommonMark 0.31, section
  /// 4.1).
  boolean isBreak() {
    String marks = text.replace(" ", "").replace("\t", "");
    return marks.length() >= 3
        && "-_*".indexOf(marks.charAt(0)) >= 0
        && marks.chars().allMatch(c -> c == marks.charAt(0));
  }

  /// Whether it begins an item of a list.
  boolean isItem() {
    return MARKER.matcher(text).lookingAt();
  }

  /// Whether it begins an item that may interrupt a paragraph (CommonMark 0.31, section 5.2).
  boolean isInterrupting() {
    Matcher marker = MARKER.matcher(text);
    return marker.lookingAt()
        && !text.substring(marker.end()).isBlank()
        && (!Character.isDigit(text.charAt(0)) || text.matches("0*1[.)].*"));
  }

  /// What stands in an item of a list, however deep; the line itself when it begins none.
  Line content() {
    List<Integer> items = items();
    int start = items.isEmpty() ? 0 : Math.min(text.length(), items.getLast() - indent);
    return new Line(indent + start, text.substring(start));
  }

  /// The columns at which the content of the items begins that the line begins, the outermost
  /// first.
  List<Integer> items() {
    Matcher marker = MARKER.matcher(text);
    List<Integer> columns = new ArrayList<>();
    int start = 0;
    while (columns.size() < DEEPEST
        && start < text.length()
        && marker.region(start, text.length()).lookingAt()) {
      start = marker.end();
      boolean isBare = " \t".indexOf(text.charAt(start - 1)) < 0;
      columns.add(indent + start + (isBare ? 1 : 0));
    }
    return columns;
  }

  /// What a quotation says in this line, however deep.
  Line quoted() {
    int start = 0;
    while (start < text.length() && "> \t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return new Line(0, text.substring(start));
  }
}
