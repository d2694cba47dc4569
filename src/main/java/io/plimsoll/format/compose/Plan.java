package io.plimsoll.format.compose;

import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Patch;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// A change of one key of one map of the file.
///
/// @param repairs the numbers of the repairs that it is for
/// @param target the map, where it is written
/// @param key the map's key
/// @param patch of what the key holds
/// @param touched paths of the outline that it may change
record Plan(Set<Integer> repairs, Mapping target, String key, Patch patch, Set<String> touched) {

  Plan {
    repairs = Collections.unmodifiableSet(new TreeSet<>(repairs));
    touched = Set.copyOf(touched);
  }

  /// The same change for another repair.
  Plan servingAlone(Wish wish) {
    return new Plan(Set.of(wish.repair()), target, key, patch, touched);
  }

  /// Whether two changes cannot be told apart: they serve one repair, change one value, or both add
  /// a key to one map.
  boolean belongsTo(Plan other) {
    boolean sameMap = target.equals(other.target);
    boolean both = sameMap && adds() && other.adds();
    boolean sameValue = sameMap && key.equals(other.key);
    return both || sameValue || repairs.stream().anyMatch(other.repairs::contains);
  }

  private boolean adds() {
    return target.own(key).isEmpty();
  }

  /// Whether it serves one of some repairs.
  boolean needs(Set<Integer> some) {
    return repairs.stream().anyMatch(some::contains);
  }
}
