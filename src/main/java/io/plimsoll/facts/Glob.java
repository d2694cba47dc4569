package io.plimsoll.facts;

/// Matches names in which `*` stands for any characters, none included. Linear for one `*`, and
/// bounded by the product of both lengths otherwise.
final class Glob {
  private Glob() {}

  static boolean matches(String pattern, String text) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(text);
    }
    return text.startsWith(pattern.substring(0, star))
        && rest(pattern.substring(star + 1), text, star);
  }

  /// Matches what follows a `*`, greedily taking the first place for each middle part.
  private static boolean rest(String pattern, String text, int from) {
    String left = pattern;
    int at = from;
    for (int star = left.indexOf('*'); star >= 0; star = left.indexOf('*')) {
      int found = text.indexOf(left.substring(0, star), at);
      if (found < 0) {
        return false;
      }
      at = found + star;
      left = left.substring(star + 1);
    }
    return text.length() - left.length() >= at && text.endsWith(left);
  }
}
