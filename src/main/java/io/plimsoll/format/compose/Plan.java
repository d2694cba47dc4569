package io.plimsoll.format.compose;

import io.plimsoll.format.Repair;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Patch;
import java.util.LinkedHashSet;
import java.util.Set;

/// A change of one key of one map of the file.
///
/// @param repairs what it is for
/// @param target the map, where it is written
/// @param key the map's key
/// @param patch of what the key holds
/// @param touched paths of the outline that it may change
record Plan(Set<Repair> repairs, Mapping target, String key, Patch patch, Set<String> touched) {

  Plan {
    repairs = new LinkedHashSet<>(repairs);
    touched = Set.copyOf(touched);
  }

  /// Whether two changes cannot be told apart: they serve one repair, or change one value.
  boolean belongsTo(Plan other) {
    boolean sameValue = target == other.target && key.equals(other.key);
    return sameValue || repairs.stream().anyMatch(other.repairs::contains);
  }
}
