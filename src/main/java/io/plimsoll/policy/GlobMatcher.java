package io.plimsoll.policy;

import java.util.ArrayList;
import java.util.List;

/// Compares one pattern with one text in time bounded by the product of their lengths: patterns
/// come from files that anybody may write.
final class GlobMatcher {
  /// How many alternatives all braces of a pattern may make together.
  private static final int MOST_ALTERNATIVES = 64;

  private final String pattern;
  private final String text;

  GlobMatcher(String pattern, String text) {
    this.pattern = pattern;
    this.text = text;
  }

  boolean matches() {
    return alternatives(pattern).stream().anyMatch(this::fits);
  }

  /// The pattern without braces, as often as it takes.
  private static List<String> alternatives(String pattern) {
    List<String> open = new ArrayList<>(List.of(pattern));
    List<String> plain = new ArrayList<>();
    while (!open.isEmpty()) {
      String next = open.removeLast();
      int left = next.indexOf('{');
      int right = next.indexOf('}', Math.max(0, left));
      if (left < 0 || right < 0 || open.size() + plain.size() > MOST_ALTERNATIVES) {
        plain.add(next);
      } else {
        for (String choice : next.substring(left + 1, right).split(",", -1)) {
          open.add(next.substring(0, left) + choice + next.substring(right + 1));
        }
      }
    }
    return plain;
  }

  /// Walks the pattern backwards; `reach[i]` says whether the rest of the pattern fits the text
  /// from `i` on.
  private boolean fits(String plain) {
    boolean[] reach = new boolean[text.length() + 1];
    reach[text.length()] = true;
    int end = plain.length();
    while (end > 0) {
      int start = tokenStart(plain, end);
      reach = step(plain.substring(start, end), reach);
      end = start;
    }
    return reach[0];
  }

  private static int tokenStart(String plain, int end) {
    if (plain.startsWith("**/", Math.max(0, end - 3)) && end >= 3) {
      return end - 3;
    }
    return end >= 2 && plain.startsWith("**", end - 2) ? end - 2 : end - 1;
  }

  private boolean[] step(String token, boolean[] reach) {
    boolean[] next = new boolean[reach.length];
    for (int i = text.length(); i >= 0; i--) {
      next[i] =
          switch (token) {
            case "**" -> reach[i] || (i < text.length() && next[i + 1]);
            case "**/" -> reach[i] || (i < text.length() && skipsFolder(i, next, reach));
            case "*" -> reach[i] || (isInName(i) && next[i + 1]);
            case "?" -> isInName(i) && reach[i + 1];
            default -> i < text.length() && text.charAt(i) == token.charAt(0) && reach[i + 1];
          };
    }
    return next;
  }

  /// Whether the text from `i` on fits after its next `/`, or after a later one.
  private boolean skipsFolder(int i, boolean[] next, boolean[] reach) {
    int slash = text.indexOf('/', i);
    return slash >= 0 && (reach[slash + 1] || next[slash + 1]);
  }

  private boolean isInName(int i) {
    return i < text.length() && text.charAt(i) != '/';
  }
}
