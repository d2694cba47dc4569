package io.plimsoll.scan;

import io.plimsoll.format.Repair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Distinct repairs in the order in which they came. Subjects hold whole trees, so that their own
/// hash codes would cost more than reading the file; names find them as well.
final class RepairSet {
  private final Map<String, List<Repair>> byName = new HashMap<>();
  private final List<Repair> inOrder = new ArrayList<>();

  static RepairSet of(Collection<Repair> repairs) {
    RepairSet set = new RepairSet();
    repairs.forEach(set::add);
    return set;
  }

  void add(Repair repair) {
    List<Repair> alike = byName.computeIfAbsent(name(repair), _ -> new ArrayList<>(1));
    if (!alike.contains(repair)) {
      alike.add(repair);
      inOrder.add(repair);
    }
  }

  boolean contains(Repair repair) {
    return byName.getOrDefault(name(repair), List.of()).contains(repair);
  }

  boolean containsAll(Collection<Repair> repairs) {
    return repairs.stream().allMatch(this::contains);
  }

  boolean containsAny(Collection<Repair> repairs) {
    return repairs.stream().anyMatch(this::contains);
  }

  List<Repair> toList() {
    return List.copyOf(inOrder);
  }

  /// What equal repairs have in common; others may have it too.
  static String name(Repair repair) {
    return repair.remedy().getClass().getSimpleName()
        + repair.remedy().hashCode()
        + " "
        + repair.subject().path();
  }
}
