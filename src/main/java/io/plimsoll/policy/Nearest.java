package io.plimsoll.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that somebody likely meant.
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /// The known word nearest to a written one; empty when none is near.
  public static Optional<String> to(String written, Collection<String> known) {
    String word = written.toLowerCase(Locale.ROOT).replace('_', '-');
    if (word.length() > LONGEST || word.isEmpty()) {
      return Optional.empty();
    }
    int farthest = word.length() < 5 ? 1 : 2 + word.length() / 8;
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= farthest)
        .filter(candidate -> distance(word, candidate) <= farthest)
        .min(Comparator.<String>comparingInt(one -> distance(word, one)).thenComparing(c -> c));
  }

  /// How many letters must be put in, taken out, replaced or swapped with their neighbour.
  static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int cheapest(int[][] cost, String from, String to, int i, int j) {
    int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
