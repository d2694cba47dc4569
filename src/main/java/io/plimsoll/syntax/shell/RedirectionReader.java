package io.plimsoll.syntax.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads `2>&1`, `< file` and here-documents (POSIX.1-2024, 2.7).
final class RedirectionReader {
  private static final List<String> OPERATORS =
      List.of("<<<", "<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">", "&>>", "&>");
  private static final int MOST_DIGITS = 9;

  private final Cursor cursor;
  private final WordReader words;

  RedirectionReader(Cursor cursor, WordReader words) {
    this.cursor = cursor;
    this.words = words;
  }

  /// The redirection at the cursor, if one begins here.
  Optional<Redirection> read() {
    int digits = digits();
    int sign = cursor.peek(digits);
    boolean process = cursor.peek(digits + 1) == '(' && digits == 0;
    boolean output = digits == 0 && cursor.at("&>");
    if (!output && (process || (sign != '<' && sign != '>'))) {
      return Optional.empty();
    }
    int start = cursor.pos;
    cursor.pos += digits;
    OptionalInt descriptor =
        digits == 0
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(cursor.text.substring(start, cursor.pos)));
    String operator = operator();
    cursor.skipBlanks();
    Word target = words.read();
    Span span = cursor.source.span(start, cursor.pos);
    return Optional.of(new Redirection(descriptor, operator, target, body(operator, target), span));
  }

  private int digits() {
    int digits = 0;
    while (digits < MOST_DIGITS && Chars.isDigit(cursor.peek(digits))) {
      digits++;
    }
    return digits;
  }

  private String operator() {
    for (String operator : OPERATORS) {
      if (cursor.take(operator)) {
        return operator;
      }
    }
    throw new IllegalStateException("no redirection at " + cursor.pos);
  }

  private Optional<Word> body(String operator, Word delimiter) {
    boolean stripped = operator.equals("<<-");
    if (!stripped && !operator.equals("<<")) {
      return Optional.empty();
    }
    int start = cursor.lineEnds.bodyStart(cursor.pos);
    if (start >= cursor.text.length()) {
      return Optional.empty();
    }
    MappedText.Builder lines = cursor.source.builder();
    int end = copyLines(lines, start, delimiter.text(), stripped);
    cursor.lineEnds.bodyEnds(end);
    MappedText text = lines.build(start);
    return Optional.of(
        delimiter.has(Trait.QUOTED)
            ? Word.literal(text)
            : Shell.document(text, cursor.depth + 1, cursor.again));
  }

  /// Copies the lines up to the delimiter.
  ///
  /// @return the place behind the delimiter's line
  private int copyLines(MappedText.Builder lines, int from, String delimiter, boolean stripped) {
    int at = from;
    while (at < cursor.text.length()) {
      int newline = cursor.text.indexOf('\n', at);
      int end = newline < 0 ? cursor.text.length() : newline + 1;
      int begin = stripped ? afterTabs(at, end) : at;
      if (isDelimiter(begin, end, delimiter)) {
        return end;
      }
      lines.append(begin, end);
      at = end;
    }
    cursor.problem("shell-unclosed", from, at);
    return at;
  }

  private int afterTabs(int from, int end) {
    int at = from;
    while (at < end && cursor.text.charAt(at) == '\t') {
      at++;
    }
    return at;
  }

  /// Whether nothing but the delimiter stands in a line; a blank behind it would be part of it.
  private boolean isDelimiter(int begin, int end, String delimiter) {
    int rest = begin + delimiter.length();
    if (rest > end || !cursor.text.startsWith(delimiter, begin)) {
      return false;
    }
    String after = cursor.text.substring(rest, end);
    return after.isEmpty() || after.equals("\n") || after.equals("\r\n") || after.equals("\r");
  }
}
