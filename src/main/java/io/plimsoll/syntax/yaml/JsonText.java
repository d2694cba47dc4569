package io.plimsoll.syntax.yaml;

import io.plimsoll.source.LineMap;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/// JSON with comments as plain JSON of equal length: comments, commas before a closing bracket and
/// tabs outside strings become spaces.
final class JsonText {
  private final String source;
  private final char[] chars;
  private final LineMap lines;
  private final List<Comment> comments = new ArrayList<>();
  private int comma = -1;

  private JsonText(String source) {
    this.source = source;
    this.chars = source.toCharArray();
    this.lines = LineMap.of(source);
  }

  static JsonText of(String source) {
    JsonText json = new JsonText(source);
    for (int i = 0; i < source.length(); ) {
      i = json.read(i);
    }
    return json;
  }

  String text() {
    return new String(chars);
  }

  List<Comment> comments() {
    return comments;
  }

  /// Reads what begins at an offset and gives the offset after it.
  private int read(int i) {
    return switch (source.charAt(i)) {
      case '"' -> string(i);
      case '/' -> comment(i);
      case ',' -> {
        comma = i;
        yield i + 1;
      }
      case '}', ']' -> close(i);
      case '\t' -> {
        chars[i] = ' ';
        yield i + 1;
      }
      case ' ', '\r', '\n' -> i + 1;
      default -> other(i);
    };
  }

  private int other(int i) {
    comma = -1;
    return i + 1;
  }

  private int close(int i) {
    if (comma >= 0) {
      chars[comma] = ' ';
    }
    return other(i);
  }

  private int string(int start) {
    comma = -1;
    for (int i = start + 1; i < source.length(); i++) {
      if (source.charAt(i) == '\\') {
        i++;
      } else if (source.charAt(i) == '"') {
        return i + 1;
      }
    }
    return source.length();
  }

  private int comment(int start) {
    if (source.startsWith("//", start)) {
      int newline = source.indexOf('\n', start);
      int end = newline < 0 ? source.length() : newline;
      return blank(start, end > start && source.charAt(end - 1) == '\r' ? end - 1 : end, 0);
    }
    if (source.startsWith("/*", start)) {
      int close = source.indexOf("*/", start + 2);
      return close < 0 ? blank(start, source.length(), 0) : blank(start, close + 2, 2);
    }
    return other(start);
  }

  private int blank(int start, int end, int closing) {
    for (int i = start; i < end; i++) {
      chars[i] = chars[i] == '\n' || chars[i] == '\r' ? chars[i] : ' ';
    }
    int line = lines.lineAt(start);
    String text = source.substring(Math.min(start + 2, end), Math.max(start + 2, end) - closing);
    comments.add(
        new Comment(new Span(start, end), text.strip(), Comments.beginsLine(source, start), line));
    return end;
  }
}
