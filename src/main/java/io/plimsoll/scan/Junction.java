package io.plimsoll.scan;

import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Joins patches with patches of the text that they leave.
///
/// @param between what the earlier patches leave
/// @param accepts whether patches of the first text hold
record Junction(SourceFile between, Predicate<List<Patch>> accepts) {

  /// All of them as patches of the first text; those whose lines meet are one.
  ///
  /// @return the earlier ones alone, where not all hold together
  List<Patch> of(List<Patch> earlier, List<Patch> later) {
    List<Patch> all = new ArrayList<>(earlier);
    all.addAll(later);
    Weaving weaving = new Weaving(between);
    for (int i = 0; i < earlier.size(); i++) {
      weaving.addEarlier(i, earlier.get(i).edits());
    }
    for (int i = earlier.size(); i < all.size(); i++) {
      weaving.addLater(i, all.get(i).edits());
    }
    List<Weaving.Woven> woven = weaving.weave();
    List<Patch> joined = Joining.connected(all, woven);
    if (holds(joined, earlier)) {
      return joined;
    }
    List<Patch> one = List.of(Joining.one(all, woven));
    return holds(one, earlier) ? one : earlier;
  }

  /// Whether what is different holds alone, and all do together.
  private boolean holds(List<Patch> joined, List<Patch> before) {
    Map<List<LineEdit>, Patch> held = new HashMap<>();
    before.forEach(patch -> held.put(patch.edits(), patch));
    return joined.stream()
            .filter(patch -> !patch.equals(held.get(patch.edits())))
            .allMatch(patch -> accepts.test(List.of(patch)))
        && accepts.test(joined);
  }
}
