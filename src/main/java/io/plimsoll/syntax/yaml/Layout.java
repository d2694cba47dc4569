package io.plimsoll.syntax.yaml;

import io.plimsoll.source.LineMap;
import io.plimsoll.source.Span;
import java.util.HashMap;
import java.util.Map;

/// Where things stand in a file, and how the file is written.
final class Layout {
  private final String text;
  private final LineMap lines;
  private final String lineEnd;
  private final Habits habits;
  private final Map<Integer, Span> comments = new HashMap<>();

  private Layout(YamlFile file) {
    this.text = file.source().text();
    this.lines = file.source().lines();
    this.lineEnd = file.source().lineEnd();
    file.comments().all().forEach(comment -> comments.put(comment.span().start(), comment.span()));
    this.habits = Habits.of(file, this);
  }

  static Layout of(YamlFile file) {
    return new Layout(file);
  }

  String text() {
    return text;
  }

  String lineEnd() {
    return lineEnd;
  }

  Habits habits() {
    return habits;
  }

  /// Characters before an offset on its line; a byte order mark is none.
  int column(int offset) {
    int start = lines.fullLine(lines.lineAt(offset)).start();
    int mark = start == 0 && text.startsWith("\uFEFF") && offset > 0 ? 1 : 0;
    return offset - start - mark;
  }

  /// The column of a node in block style: that of its first key or dash.
  int column(YamlNode node) {
    return switch (node) {
      case Mapping mapping when !mapping.entries().isEmpty() ->
          column(mapping.entries().getFirst().key().start());
      case Mapping _, Sequence _, Scalar _, Alias _ -> column(node.span().start());
    };
  }

  /// The white space a line begins with.
  String indentOf(int offset) {
    int start = lines.fullLine(lines.lineAt(offset)).start();
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /// Where the line of an offset begins; a byte order mark stands before the first one.
  int lineStart(int offset) {
    int start = lines.fullLine(lines.lineAt(offset)).start();
    return start == 0 && text.startsWith("\uFEFF") ? 1 : start;
  }

  /// The start of the line after an offset, or the end of the text.
  int nextLine(int offset) {
    return lines.fullLine(lines.lineAt(offset)).end();
  }

  boolean sameLine(int one, int other) {
    return lines.lineAt(one) == lines.lineAt(other);
  }

  /// Whether nothing but spaces stands before an offset on its line.
  boolean beginsLine(int offset) {
    return Comments.beginsLine(text, offset);
  }

  /// The first offset from one on at which neither white space nor a comment stands.
  int skip(int from) {
    int i = from;
    while (i < text.length()) {
      if (comments.containsKey(i)) {
        i = comments.get(i).end();
      } else if (" \t\r\n".indexOf(text.charAt(i)) >= 0) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  /// The first offset from one on at which no white space stands.
  int skipSpace(int from) {
    int i = from;
    while (i < text.length() && " \t\r\n".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /// Whether a character stands at an offset.
  boolean has(int offset, char c) {
    return offset >= 0 && offset < text.length() && text.charAt(offset) == c;
  }
}
