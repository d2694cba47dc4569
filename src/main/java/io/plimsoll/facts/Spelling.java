package io.plimsoll.facts;

import io.plimsoll.source.WordDistance;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/// Tells whether one word is a slip of another.
final class Spelling {
  private Spelling() {}

  /// Whether two words differ only by case, hyphens or underscores, or by at most two letters of
  /// eight or more, one of five or more.
  static boolean isNear(String word, String meant) {
    String a = folded(word);
    String b = folded(meant);
    int allowed = b.length() >= 8 ? 2 : b.length() >= 5 ? 1 : 0;
    return Math.abs(a.length() - b.length()) <= allowed && WordDistance.between(a, b) <= allowed;
  }

  static <T> Comparator<T> nearestTo(String word, Function<T, String> name) {
    return Comparator.comparingInt(
        item -> WordDistance.between(folded(word), folded(name.apply(item))));
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }
}
