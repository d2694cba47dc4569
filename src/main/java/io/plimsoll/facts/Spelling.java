package io.plimsoll.facts;

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
    return Math.abs(a.length() - b.length()) <= allowed && distance(a, b) <= allowed;
  }

  static <T> Comparator<T> nearestTo(String word, Function<T, String> name) {
    return Comparator.comparingInt(item -> distance(folded(word), folded(name.apply(item))));
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /// The number of letters to insert, delete, replace or swap with the next.
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, cost, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] cost, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
