package io.plimsoll.policy;

import io.plimsoll.source.WordDistance;
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
        .filter(candidate -> WordDistance.between(word, candidate) <= farthest)
        .min(
            Comparator.<String>comparingInt(one -> WordDistance.between(word, one))
                .thenComparing(c -> c));
  }
}
