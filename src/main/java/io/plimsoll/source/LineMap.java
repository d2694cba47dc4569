package io.plimsoll.source;

import java.util.Arrays;

/// Where the lines of a text begin and end. Only `\n` ends a line, as git, GitHub and BuildKit
/// count; a `\r` before it belongs to the line's end, not to its content.
public final class LineMap {
  private final String text;
  private final int[] starts;

  private LineMap(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /// Reads the lines of a text, in one pass.
  public static LineMap of(String text) {
    int[] starts = new int[Math.max(16, text.length() / 24)];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return new LineMap(text, Arrays.copyOf(starts, count));
  }

  /// The number of lines that hold at least one character or a line end; an empty text has one
  /// line.
  public int count() {
    boolean endsWithNewline = starts.length > 1 && starts[starts.length - 1] == text.length();
    return endsWithNewline ? starts.length - 1 : starts.length;
  }

  /// The line of an offset, from 1. The end of the text belongs to its last line start.
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// The position of an offset.
  public Position positionAt(int offset) {
    int line = lineAt(offset);
    return new Position(line, offset - starts[line - 1] + 1);
  }

  /// The offset of a position; a column past the line's end gives the line's end.
  public int offsetAt(Position position) {
    Span whole = fullLine(position.line());
    return Math.min(whole.start() + position.column() - 1, whole.end());
  }

  /// A line without its line end.
  ///
  /// @param line from 1 to the number of lines, or one more where the text ends with a line end
  public Span line(int line) {
    Span full = fullLine(line);
    int end = full.end();
    if (end > full.start() && text.charAt(end - 1) == '\n') {
      end--;
      if (end > full.start() && text.charAt(end - 1) == '\r') {
        end--;
      }
    }
    return new Span(full.start(), end);
  }

  /// A line with its line end.
  public Span fullLine(int line) {
    if (line < 1 || line > starts.length) {
      throw new IllegalArgumentException("no line " + line + " in " + starts.length);
    }
    return new Span(starts[line - 1], line < starts.length ? starts[line] : text.length());
  }

  /// The lines that a span touches, whole, with their line ends. A span that ends exactly at the
  /// start of a line does not touch that line, unless it is empty.
  public Span fullLines(Span span) {
    int last = span.isEmpty() ? span.end() : span.end() - 1;
    return new Span(fullLine(lineAt(span.start())).start(), fullLine(lineAt(last)).end());
  }
}
