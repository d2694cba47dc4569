package io.plimsoll.syntax.dockerfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The variables of one stage, with all that happens to them, so that the state at each instruction
/// can be asked for without a copy.
final class Variables {
  /// How many stages a name is looked for in; a longer chain of stages makes it unknown.
  private static final int MAX_ANCESTORS = 200;

  private record Change(int version, Binding binding, Optional<Declaration> declaration) {}

  private final Optional<Variables> parent;
  private final Binding otherwise;
  private final Map<String, List<Change>> changes = new HashMap<>();
  private int version;

  /// @param parent the variables of the stage that this one builds on
  /// @param otherwise what a name has that nothing sets
  Variables(Optional<Variables> parent, Binding otherwise) {
    this.parent = parent;
    this.otherwise = otherwise;
  }

  int version() {
    return version;
  }

  /// Sets a variable from now on.
  void set(String name, Binding binding, Optional<Declaration> declaration) {
    List<Change> known = changes.computeIfAbsent(name, _ -> new ArrayList<>(1));
    known.add(new Change(++version, binding, declaration));
  }

  Binding binding(String name, int at) {
    return find(name, at)
        .map(Change::binding)
        .orElseGet(() -> depth() > MAX_ANCESTORS ? new Binding.Unknown() : otherwise);
  }

  Optional<Declaration> declaration(String name, int at) {
    return find(name, at).flatMap(Change::declaration);
  }

  private int depth() {
    int depth = 0;
    Optional<Variables> stage = parent;
    while (stage.isPresent() && depth <= MAX_ANCESTORS) {
      stage = stage.get().parent;
      depth++;
    }
    return depth;
  }

  private Optional<Change> find(String name, int at) {
    Optional<Change> found = own(name, at);
    Optional<Variables> stage = parent;
    for (int i = 0; found.isEmpty() && stage.isPresent() && i < MAX_ANCESTORS; i++) {
      found = stage.get().own(name, Integer.MAX_VALUE);
      stage = stage.get().parent;
    }
    return found;
  }

  /// The last change up to a version.
  private Optional<Change> own(String name, int at) {
    List<Change> known = changes.getOrDefault(name, List.of());
    int low = 0;
    int high = known.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (known.get(middle).version() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(known.get(low - 1));
  }
}
