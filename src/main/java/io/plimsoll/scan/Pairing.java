package io.plimsoll.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Which thing of the head is which thing of the base. No thing is paired twice.
final class Pairing {
  /// How many things of one name are compared with another: the files are hostile.
  private static final int MOST_CANDIDATES = 300;

  private final IdentityHashMap<Thing, Thing> baseOfHead = new IdentityHashMap<>();
  private final IdentityHashMap<Thing, Thing> headOfBase = new IdentityHashMap<>();

  void pair(Thing base, Thing head) {
    baseOfHead.put(head, base);
    headOfBase.put(base, head);
  }

  /// What a thing of the head was before.
  Optional<Thing> baseOf(Thing head) {
    return Optional.ofNullable(baseOfHead.get(head));
  }

  /// What became of a thing of the base.
  Optional<Thing> headOf(Thing base) {
    return Optional.ofNullable(headOfBase.get(base));
  }

  /// The things without a partner, in their order.
  List<Thing> open(Collection<Thing> things) {
    return things.stream()
        .filter(thing -> !baseOfHead.containsKey(thing) && !headOfBase.containsKey(thing))
        .toList();
  }

  /// Pairs open things of equal names, in their order, where both accept each other.
  ///
  /// @param name what must be equal; an empty text pairs with nothing
  void match(
      Collection<Thing> bases,
      Collection<Thing> heads,
      Function<Thing, String> name,
      BiPredicate<Thing, Thing> accept) {
    if (bases.isEmpty() || heads.isEmpty()) {
      return;
    }
    Map<String, List<Thing>> byName = new HashMap<>();
    for (Thing base : open(bases)) {
      byName.computeIfAbsent(name.apply(base), _ -> new ArrayList<>()).add(base);
    }
    byName.remove("");
    for (Thing head : open(heads)) {
      List<Thing> candidates = byName.getOrDefault(name.apply(head), List.of());
      candidates.stream()
          .limit(MOST_CANDIDATES)
          .filter(base -> accept.test(base, head))
          .findFirst()
          .ifPresent(base -> {
            candidates.remove(base);
            pair(base, head);
          });
    }
  }
}
