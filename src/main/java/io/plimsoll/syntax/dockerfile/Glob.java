package io.plimsoll.syntax.dockerfile;

import java.util.Arrays;

/// A pattern of `${X#…}`, `${X%…}` and `${X/…/…}`: `*` stands for any characters, `?` for one. The
/// work is bounded: a pattern and value that would need too many steps are malformed.
final class Glob {
  private static final int ANY = -1;
  private static final int ONE = -2;
  private static final int MAX_STEPS = 5_000;

  private final int[] tokens;
  private int steps;

  private Glob(int[] tokens) {
    this.tokens = tokens;
  }

  /// Reads a pattern. A backslash takes the meaning from `*`, `?` and itself, and may stand before
  /// `}` and `/`.
  static Glob of(String pattern) throws Malformed {
    int[] characters = pattern.codePoints().toArray();
    int[] tokens = new int[characters.length];
    int count = 0;
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      if (c == '\\') {
        tokens[count++] = escaped(characters, ++i);
      } else {
        tokens[count++] = c == '*' ? ANY : c == '?' ? ONE : c;
      }
    }
    return new Glob(Arrays.copyOf(tokens, count));
  }

  private static int escaped(int[] pattern, int index) throws Malformed {
    int c = index < pattern.length ? pattern[index] : 0;
    if ("*?\\}/".indexOf(c) < 0) {
      throw new Malformed("invalid-pattern");
    }
    return c;
  }

  String withoutPrefix(String value, boolean longest) throws Malformed {
    int end = end(value, 0, longest);
    return end < 0 ? value : value.substring(end);
  }

  String withoutSuffix(String value, boolean longest) throws Malformed {
    int[] reversed = new int[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      reversed[i] = tokens[tokens.length - 1 - i];
    }
    String backwards = reverse(value);
    return reverse(new Glob(reversed).withoutPrefix(backwards, longest));
  }

  private static String reverse(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /// Replaces the first match, or all that do not overlap, each the longest at its place.
  String replace(String value, String replacement, boolean all) throws Malformed {
    StringBuilder result = new StringBuilder();
    int at = 0;
    boolean done = false;
    boolean afterMatch = false;
    while (at <= value.length()) {
      int end = done ? -1 : end(value, at, true);
      boolean empty = end == at;
      if (end >= 0 && !(empty && afterMatch)) {
        String match = value.substring(at, end);
        result.append(all ? Template.fill(replacement, match) : replacement);
        done = !all;
      }
      if (end < 0 || empty) {
        result.append(value, at, after(value, at));
      }
      afterMatch = end > at;
      at = afterMatch ? end : Math.max(after(value, at), at + 1);
    }
    return result.toString();
  }

  /// The place after a character, or the end.
  private static int after(String value, int at) {
    return at < value.length() ? at + Character.charCount(value.codePointAt(at)) : at;
  }

  /// Where a match that begins at `start` ends, or -1.
  private int end(String value, int start, boolean longest) throws Malformed {
    boolean[] states = new boolean[tokens.length + 1];
    states[0] = true;
    int found = -1;
    for (int at = start; ; at = after(value, at)) {
      skipAny(states);
      found = states[tokens.length] ? at : found;
      boolean stop = (found >= 0 && !longest) || at == value.length();
      if (stop || !advance(states, value.codePointAt(at))) {
        return found;
      }
    }
  }

  private void skipAny(boolean[] states) {
    for (int i = 0; i < tokens.length; i++) {
      states[i + 1] |= states[i] && tokens[i] == ANY;
    }
  }

  /// Reads a character; gives whether any state is left.
  private boolean advance(boolean[] states, int c) throws Malformed {
    steps += tokens.length + 1;
    if (steps > MAX_STEPS) {
      throw new Malformed("value-too-long");
    }
    boolean alive = false;
    for (int i = tokens.length; i >= 0; i--) {
      boolean stays = i < tokens.length && tokens[i] == ANY && c != '\n';
      boolean comes = i > 0 && matches(tokens[i - 1], c) && states[i - 1];
      states[i] = (stays && states[i]) || comes;
      alive |= states[i];
    }
    return alive;
  }

  private static boolean matches(int token, int c) {
    return token == c || (token == ONE && c != '\n');
  }
}
