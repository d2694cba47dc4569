package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;

/// Steps through the lines of a file. It ends before a line that BuildKit's scanner cannot hold:
/// more than 65,535 bytes without the line end (Go's `bufio.MaxScanTokenSize` is 64 KiB).
final class LineReader {
  private static final int MAX_LINE_BYTES = 65_535;

  private final SourceFile file;
  private final String text;
  private int number;
  private int start;
  private int end;
  private int next;
  private boolean tooLong;

  LineReader(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  /// Goes to a line as if all before it had been read.
  ///
  /// @param line from 1; none before it is too long
  void skipTo(int line) {
    number = line - 1;
    next = file.lines().fullLine(line).start();
  }

  /// Goes to the next line, if there is one that can be read.
  boolean advance() {
    if (tooLong || next >= text.length()) {
      return false;
    }
    int newline = text.indexOf('\n', next);
    int last = newline < 0 ? text.length() : newline;
    if (isTooLong(next, last)) {
      tooLong = true;
      return false;
    }
    start = next;
    next = newline < 0 ? last : newline + 1;
    end = withoutReturns(last);
    number++;
    return true;
  }

  private int withoutReturns(int last) {
    int at = last;
    while (at > start && text.charAt(at - 1) == '\r') {
      at--;
    }
    return at;
  }

  private boolean isTooLong(int from, int to) {
    int length = to - from;
    if (length * 3 <= MAX_LINE_BYTES || length > MAX_LINE_BYTES) {
      return length > MAX_LINE_BYTES;
    }
    return file.withText(text.substring(from, to)).bytes().length > MAX_LINE_BYTES;
  }

  /// Whether the reading ended before a line that is too long.
  boolean tooLong() {
    return tooLong;
  }

  /// What was not read.
  Span rest() {
    return new Span(next, text.length());
  }

  /// The number of the current line, from 1; 0 before the first.
  int number() {
    return number;
  }

  /// Where the current line starts; the byte order mark of the file is left out.
  int start() {
    return start == 0 && text.charAt(0) == '\uFEFF' ? 1 : start;
  }

  /// Where the current line ends, without its line end.
  int end() {
    return end;
  }

  /// The current line with its line end and the byte order mark.
  Span full() {
    return new Span(start, next);
  }
}
