package io.plimsoll.syntax.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Problem;
import java.util.ArrayList;
import java.util.List;

/// A place in the text that is being read, and what was collected on the way.
final class Cursor {
  /// The deepest nesting of groups, substitutions and scripts within arguments that is read.
  static final int MAX_DEPTH = 24;

  final MappedText source;
  final String text;
  final LineEnds lineEnds;
  final List<Comment> comments = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();

  /// Whether this text is an argument whose substitutions were read already where it stands. Such
  /// an argument inside of this text is not entered once more, or the work would double with each
  /// level.
  final boolean again;

  int pos;
  int depth;

  /// How many parentheses are open around the place, each of which `)` would close.
  int parentheses;

  Cursor(MappedText source, int depth, boolean again) {
    this.source = source;
    this.again = again;
    this.text = source.text();
    this.depth = depth;
    this.lineEnds = new LineEnds(text);
  }

  /// The character here, or -1 at the end.
  int peek() {
    return peek(0);
  }

  /// A character further on, or -1 behind the end.
  int peek(int ahead) {
    return pos + ahead < text.length() ? text.charAt(pos + ahead) : -1;
  }

  boolean atEnd() {
    return pos >= text.length();
  }

  boolean at(String expected) {
    return text.startsWith(expected, pos);
  }

  /// Steps over a text if it stands here.
  boolean take(String expected) {
    if (!at(expected)) {
      return false;
    }
    pos += expected.length();
    return true;
  }

  boolean isDeep() {
    return depth >= MAX_DEPTH;
  }

  /// Steps over blanks, continued lines and a comment.
  void skipBlanks() {
    while (true) {
      int c = peek();
      if (Chars.isBlank(c)) {
        pos++;
      } else if (c == '\\' && peek(1) == '\n') {
        pos += 2;
      } else if (c == '\r' && (peek(1) == '\n' || pos + 1 == text.length())) {
        pos++;
      } else {
        break;
      }
    }
    if (peek() == '#') {
      comment();
    }
  }

  private void comment() {
    int end = text.indexOf('\n', pos);
    int to = end < 0 ? text.length() : end;
    comments.add(new Comment(text.substring(pos, to), source.span(pos, to)));
    pos = to;
  }

  /// Steps over a line end and the here-documents that begin behind it.
  void newline() {
    pos = lineEnds.after(pos);
  }

  /// Steps over blanks, comments and line ends.
  void skipLines() {
    skipBlanks();
    while (peek() == '\n') {
      newline();
      skipBlanks();
    }
  }

  void problem(String code, int from) {
    problem(code, from, Math.min(pos, text.length()));
  }

  void problem(String code, int from, int to) {
    problems.add(Problem.of(code, source.span(from, to)));
  }
}
