package io.plimsoll.format.compose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Fills in the variables of a scalar after the Compose Specification's chapter on interpolation:
/// `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME:?error}`, `${NAME?error}`,
/// `${NAME:+replacement}`, `${NAME+replacement}`, `$$`. Nothing is known of the environment, so a
/// default counts where one is written and everything else stays open.
final class Interpolation {
  /// Defaults within defaults that are followed; deeper ones stay open.
  private static final int DEEPEST = 16;

  /// Open expressions that are told apart; a text with more is left as it is, open as a whole.
  private static final int MOST_OPEN = 4096;

  private final List<String> open = new ArrayList<>();
  private boolean refused;

  private Interpolation() {}

  static Interpolated of(String text) {
    if (text.indexOf('$') < 0) {
      return new Interpolated(text, List.of(), false);
    }
    Interpolation interpolation = new Interpolation();
    String filled = interpolation.fill(text, 0);
    return new Interpolated(filled, interpolation.open, interpolation.refused);
  }

  private String fill(String text, int depth) {
    StringBuilder result = new StringBuilder();
    int[] closings = closings(text);
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) == '$') {
        i = dollar(text, i, closings, depth, result);
      } else {
        result.append(text.charAt(i++));
      }
    }
    return result.toString();
  }

  /// Reads what a `$` begins and gives the offset after it.
  private int dollar(String text, int at, int[] closings, int depth, StringBuilder result) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (next == '$') {
      result.append('$');
      return at + 2;
    }
    if (next == '{') {
      return braced(text, at, closings, depth, result);
    }
    int end = nameEnd(text, at + 1);
    if (end == at + 1) {
      return refuse(at, result);
    }
    leaveOpen(text.substring(at, end), result);
    return end;
  }

  private int braced(String text, int at, int[] closings, int depth, StringBuilder result) {
    int close = closings[at + 1];
    int end = nameEnd(text, at + 2);
    if (close == 0 || end == at + 2) {
      return refuse(at, result);
    }
    Optional<String> fallback = fallback(text.substring(end, close));
    if (fallback.isPresent() && depth < DEEPEST) {
      result.append(fill(fallback.get(), depth + 1));
    } else {
      leaveOpen(text.substring(at, close + 1), result);
    }
    return close + 1;
  }

  /// The default of what follows a variable's name within braces.
  private Optional<String> fallback(String modifier) {
    if (modifier.startsWith(":-")) {
      return Optional.of(modifier.substring(2));
    }
    if (modifier.startsWith("-")) {
      return Optional.of(modifier.substring(1));
    }
    refused |= !modifier.isEmpty() && !modifier.matches("(?s):?[?+].*");
    return Optional.empty();
  }

  /// For each `{` behind a `$` the offset of the brace that closes it; 0 without one.
  private static int[] closings(String text) {
    int[] closings = new int[text.length()];
    Deque<Integer> braces = new ArrayDeque<>();
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' && text.charAt(i - 1) == '$') {
        braces.push(i);
      } else if (c == '}' && !braces.isEmpty()) {
        closings[braces.pop()] = i;
      }
    }
    return closings;
  }

  private static int nameEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isName(text.charAt(end), end == start)) {
      end++;
    }
    return end;
  }

  private static boolean isName(char c, boolean first) {
    return c == '_'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (!first && c >= '0' && c <= '9');
  }

  private int refuse(int at, StringBuilder result) {
    refused = true;
    result.append('$');
    return at + 1;
  }

  private void leaveOpen(String expression, StringBuilder result) {
    if (open.size() == MOST_OPEN) {
      refused = true;
      return;
    }
    result.append(Interpolated.mark(open.size()));
    open.add(expression);
  }
}
