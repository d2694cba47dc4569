package io.plimsoll.syntax.dockerfile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Replaces variables, quotes and escapes in a text, and splits it into words, as BuildKit's shell
/// lexer does.
final class Lexer {
  /// How much is replaced.
  ///
  /// @param escape the character that escapes
  /// @param rawQuotes whether quotes stay
  /// @param rawEscapes whether escapes stay
  /// @param keepUnset whether variables that are not set stay as written
  record Mode(char escape, boolean rawQuotes, boolean rawEscapes, boolean keepUnset) {
    /// The mode for the words of instructions.
    static Mode words(char escape) {
      return new Mode(escape, false, false, false);
    }
  }

  /// The longest text that is made by replacing; doubling a value again and again goes far beyond.
  static final int MAX_LENGTH = 8_192;

  private static final int MAX_DEPTH = 100;
  private static final char END = '\0';

  final String text;
  final Mode mode;
  final Function<String, Binding> variables;

  /// Names of variables that the result depends on and whose values are unknown.
  final Set<String> unknown = new TreeSet<>();

  int at;
  private int depth;
  private boolean rawEscapes;

  /// Whether a pattern is read, in which quoted escapes stand for themselves.
  private boolean pattern;

  private final Splitter splitter = new Splitter();

  Lexer(String text, Mode mode, Function<String, Binding> variables) {
    this.text = text;
    this.mode = mode;
    this.variables = variables;
    this.rawEscapes = mode.rawEscapes();
  }

  /// The whole text, replaced.
  String expand() throws Malformed {
    return until(END, splitter);
  }

  /// The words of the text, replaced.
  List<Splitter.Piece> words() throws Malformed {
    expand();
    return splitter.pieces();
  }

  /// The text up to a character outside of quotes, which is consumed. The word around it is lost,
  /// as in BuildKit.
  ///
  /// @param raw whether escapes stay
  /// @param asPattern whether the text is read once more as a pattern
  String until(char stop, boolean raw, boolean asPattern) throws Malformed {
    if (depth == MAX_DEPTH) {
      throw new Malformed("nesting-too-deep");
    }
    boolean rawBefore = rawEscapes;
    boolean patternBefore = pattern;
    rawEscapes = raw;
    pattern = asPattern;
    depth++;
    String result = until(stop, new Splitter());
    depth--;
    rawEscapes = rawBefore;
    pattern = patternBefore;
    splitter.forget();
    return result;
  }

  private String until(char stop, Splitter words) throws Malformed {
    StringBuilder result = new StringBuilder();
    while (at < text.length()) {
      if (stop != END && text.charAt(at) == stop) {
        at++;
        return result.toString();
      }
      step(result, words);
      if (result.length() > Math.max(MAX_LENGTH, text.length())) {
        throw new Malformed("value-too-long");
      }
    }
    if (stop != END) {
      throw new Malformed("missing-" + (stop == '}' ? "brace" : "slash"));
    }
    return result.toString();
  }

  private void step(StringBuilder result, Splitter words) throws Malformed {
    int start = at;
    switch (text.charAt(at)) {
      case '$' -> {
        String value = new Substitution(this).read();
        result.append(value);
        words.add(value, start, at);
      }
      case '\'' -> raw(singleQuoted(), result, words, start);
      case '"' -> raw(doubleQuoted(), result, words, start);
      case '<' -> raw(lessThan(), result, words, start);
      default -> plain(result, words);
    }
  }

  private void raw(String value, StringBuilder result, Splitter words, int start) {
    result.append(value);
    words.addRaw(value, start, at);
  }

  private void plain(StringBuilder result, Splitter words) {
    int start = at;
    char c = text.charAt(at++);
    if (c != mode.escape()) {
      result.append(c);
      words.add(c, start, at);
      return;
    }
    if (rawEscapes) {
      result.append(c);
      words.addRaw(c, start, at);
    }
    if (at < text.length()) {
      char escaped = text.charAt(at++);
      result.append(escaped);
      words.addRaw(escaped, start, at);
    }
  }

  private String singleQuoted() throws Malformed {
    int end = text.indexOf('\'', at + 1);
    if (end < 0) {
      throw new Malformed("unterminated-quote");
    }
    String inside = text.substring(at + 1, end);
    at = end + 1;
    String escape = String.valueOf(mode.escape());
    String read = pattern ? inside.replace(escape, escape + escape) : inside;
    return mode.rawQuotes() ? "'" + read + "'" : read;
  }

  private String doubleQuoted() throws Malformed {
    StringBuilder result = new StringBuilder(mode.rawQuotes() ? "\"" : "");
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return mode.rawQuotes() ? result.append(c).toString() : result.toString();
      } else if (c == '$') {
        result.append(new Substitution(this).read());
      } else {
        quoted(result);
      }
    }
    throw new Malformed("unterminated-quote");
  }

  /// A character between double quotes: the escape is one only before `"`, `$` and itself.
  private void quoted(StringBuilder result) {
    char c = text.charAt(at++);
    if (c != mode.escape()) {
      result.append(c);
      return;
    }
    char next = at < text.length() ? text.charAt(at) : END;
    if (next == '"' || next == '$' || next == mode.escape()) {
      result.append(rawEscapes ? text.substring(at - 1, at + 1) : text.substring(at, at + 1));
      at++;
    } else if (at < text.length()) {
      boolean twice = rawEscapes && (!mode.rawQuotes() || pattern);
      result.append(twice ? "" + c + c : "" + c);
    }
  }

  /// `<`, or `<<` together with the white space after it, which does not part it from its word.
  private String lessThan() {
    int start = at++;
    if (at < text.length() && text.charAt(at) == '<') {
      do {
        at++;
      } while (at < text.length() && " \t\r".indexOf(text.charAt(at)) >= 0);
    }
    return text.substring(start, at);
  }

  char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }
}
