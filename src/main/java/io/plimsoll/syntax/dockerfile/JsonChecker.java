package io.plimsoll.syntax.dockerfile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Walks over a JSON array without recursion and notes the strings right inside it. It accepts what
/// Go's `encoding/json` accepts, down to its nesting limit.
final class JsonChecker {
  private static final int MAX_DEPTH = 10_000;

  /// What may come.
  private enum Expected {
    VALUE,
    FIRST,
    NEXT,
    NOTHING
  }

  private final String text;
  private final List<int[]> strings = new ArrayList<>();

  /// Which of the open brackets are objects, by depth.
  private final BitSet objects = new BitSet();

  private int at;
  private int depth;
  private boolean onlyStrings = true;

  JsonChecker(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /// Whether every element of the array is a string.
  boolean onlyStrings() {
    return onlyStrings;
  }

  /// Start and end of each string right inside the array, without its quotes.
  List<int[]> strings() {
    return strings;
  }

  /// Whether the text is one array and nothing else.
  boolean isValid() {
    Expected expected = value();
    while (depth > 0 && expected != Expected.NOTHING) {
      skip();
      expected =
          switch (expected) {
            case VALUE -> value();
            case FIRST -> isClosed() ? close() : begin();
            case NEXT -> isClosed() ? close() : take() == ',' ? begin() : Expected.NOTHING;
            case NOTHING -> expected;
          };
    }
    skip();
    return expected == Expected.NEXT && at == text.length();
  }

  private boolean isClosed() {
    return peek() == (objects.get(depth) ? '}' : ']');
  }

  private Expected close() {
    at++;
    depth--;
    return Expected.NEXT;
  }

  /// Reads the key before a value of an object.
  private Expected begin() {
    if (!objects.get(depth)) {
      return Expected.VALUE;
    }
    skip();
    boolean key = take() == '"' && skipString();
    skip();
    return key && take() == ':' ? Expected.VALUE : Expected.NOTHING;
  }

  private Expected value() {
    int start = at;
    char c = take();
    onlyStrings &= depth != 1 || c == '"';
    return switch (c) {
      case '"' -> after(string(start));
      case '[' -> open(false);
      case '{' -> open(true);
      case 't' -> after(literal("rue"));
      case 'f' -> after(literal("alse"));
      case 'n' -> after(literal("ull"));
      default -> after(number(start));
    };
  }

  private static Expected after(boolean valid) {
    return valid ? Expected.NEXT : Expected.NOTHING;
  }

  private Expected open(boolean object) {
    objects.set(++depth, object);
    return depth > MAX_DEPTH ? Expected.NOTHING : Expected.FIRST;
  }

  private boolean string(int start) {
    if (!skipString()) {
      return false;
    }
    if (depth == 1) {
      strings.add(new int[] {start + 1, at - 1});
    }
    return true;
  }

  private boolean skipString() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return true;
      }
      if (c < ' ' || (c == '\\' && !skipEscape())) {
        return false;
      }
    }
    return false;
  }

  private boolean skipEscape() {
    char c = take();
    if (c != 'u') {
      return "\"\\/bfnrt".indexOf(c) >= 0;
    }
    boolean valid = true;
    for (int i = 0; i < 4; i++) {
      char digit = take();
      valid &= digit <= 'f' && Character.digit(digit, 16) >= 0;
    }
    return valid;
  }

  private boolean literal(String rest) {
    boolean same = text.startsWith(rest, at);
    at += rest.length();
    return same;
  }

  /// A number; one that no `float64` can hold is refused, as Go does.
  private boolean number(int start) {
    at = start;
    accept("-");
    boolean valid = accept("0") || digits();
    if (accept(".")) {
      valid &= digits();
    }
    if (accept("eE")) {
      accept("+-");
      valid &= digits();
    }
    return valid && Double.isFinite(Double.parseDouble(text.substring(start, at)));
  }

  private boolean accept(String any) {
    boolean found = at < text.length() && any.indexOf(text.charAt(at)) >= 0;
    if (found) {
      at++;
    }
    return found;
  }

  private boolean digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at > start;
  }

  private void skip() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private char take() {
    return at < text.length() ? text.charAt(at++) : '\0';
  }
}
