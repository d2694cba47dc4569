package io.plimsoll.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Finds the patches of a file that hold alone, all together, and in every choice between, as far
/// as a bounded number of trials can show it.
final class Trials {
  /// Up to how many patches every choice of them is tried.
  private static final int FEW = 3;

  /// What share of the trials each patch alone may need: a third.
  private static final int ALONE = 3;

  private final Verification verification;
  private final Patches patches;
  private int left;

  /// @param trials how often the file may be read again
  Trials(Verification verification, Patches patches, int trials) {
    this.verification = verification;
    this.patches = patches;
    this.left = trials;
  }

  /// What may be offered, in the given order.
  List<Patch> settle(List<Patch> proposed) {
    if (ALONE * proposed.size() > left) {
      return separable(together(proposed, false));
    }
    List<Patch> alone = new ArrayList<>();
    for (Patch patch : proposed) {
      if (accepts(List.of(patch))) {
        alone.add(patch);
      } else {
        alone.addAll(without(patch, alone));
      }
    }
    List<Patch> together = together(alone, true);
    return together.size() <= FEW ? anyChoice(together) : together;
  }

  /// Too many to try each alone: halves are tried in such a way that every two patches are once in
  /// different halves, and what spoils a half is left out.
  private List<Patch> separable(List<Patch> some) {
    Set<Patch> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(some);
    for (int bit = 1; bit < some.size(); bit *= 2) {
      for (int side : new int[] {0, bit}) {
        List<Patch> half = half(some, bit, side);
        half.removeIf(patch -> !kept.contains(patch));
        if (!half.isEmpty() && !accepts(half)) {
          half.forEach(kept::remove);
          kept.addAll(together(half, false));
        }
      }
    }
    List<Patch> rest = some.stream().filter(kept::contains).toList();
    return rest.size() == some.size() || accepts(rest) ? rest : List.of();
  }

  private static List<Patch> half(List<Patch> some, int bit, int side) {
    List<Patch> half = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      if ((i & bit) == side) {
        half.add(some.get(i));
      }
    }
    return half;
  }

  /// What remains of a patch that does not hold: its findings one after the other, as long as the
  /// patch stays whole.
  private List<Patch> without(Patch patch, List<Patch> others) {
    List<Mend> kept = new ArrayList<>();
    List<Patch> best = List.of();
    for (Mend mend : patch.mends().size() > 1 ? worstFirst(patch) : List.<Mend>of()) {
      kept.add(mend);
      List<Patch> smaller = patches.of(kept);
      boolean isFree = smaller.stream().noneMatch(one -> others.stream().anyMatch(one::overlaps));
      if (!smaller.isEmpty() && isFree && accepts(smaller)) {
        best = smaller;
      } else {
        kept.removeLast();
      }
    }
    return best;
  }

  /// A misspelt key gets its name before a right one is written beside it.
  private static List<Mend> worstFirst(Patch patch) {
    return patch.mends().stream()
        .sorted(
            Comparator.comparing(Mend::movesField)
                .thenComparing(mend -> mend.named().draft().severity())
                .reversed())
        .toList();
  }

  /// The largest part that holds together, found by halves.
  ///
  /// @param eachHolds whether every patch was tried alone
  private List<Patch> together(List<Patch> some, boolean eachHolds) {
    if (some.isEmpty() || (some.size() == 1 && eachHolds) || accepts(some)) {
      return some;
    }
    if (some.size() == 1) {
      return List.of();
    }
    List<Patch> first = together(some.subList(0, some.size() / 2), eachHolds);
    List<Patch> second = together(some.subList(some.size() / 2, some.size()), eachHolds);
    List<Patch> both = new ArrayList<>(first);
    both.addAll(second);
    return first.isEmpty() || (!second.isEmpty() && accepts(both)) ? both : first;
  }

  /// Of three patches also each pair must hold.
  private List<Patch> anyChoice(List<Patch> some) {
    for (int i = 0; some.size() == FEW && i < FEW; i++) {
      List<Patch> pair = new ArrayList<>(some);
      pair.remove(FEW - 1 - i);
      if (!accepts(pair)) {
        return List.of(some.getFirst());
      }
    }
    return some;
  }

  private boolean accepts(List<Patch> some) {
    return left-- > 0 && verification.accepts(some);
  }
}
