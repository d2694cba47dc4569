package io.plimsoll.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Makes one patch of all whose edits are woven together.
final class Joining {
  private Joining() {}

  /// Patches whose edits meet are one.
  ///
  /// @param patches in the order of the owners' numbers
  static List<Patch> connected(List<Patch> patches, List<Weaving.Woven> woven) {
    int[] groups = IntStream.range(0, patches.size()).toArray();
    for (Weaving.Woven edit : woven) {
      for (int owner : edit.owners()) {
        merge(groups, groups[owner], groups[edit.owners().getFirst()]);
      }
    }
    return IntStream.of(groups)
        .distinct()
        .mapToObj(group -> of(group, groups, patches, woven))
        .toList();
  }

  /// All of them as one patch.
  static Patch one(List<Patch> patches, List<Weaving.Woven> woven) {
    return of(0, new int[patches.size()], patches, woven);
  }

  private static void merge(int[] groups, int from, int into) {
    for (int i = 0; i < groups.length; i++) {
      groups[i] = groups[i] == from ? into : groups[i];
    }
  }

  private static Patch of(int group, int[] groups, List<Patch> patches, List<Weaving.Woven> woven) {
    List<Mend> mends = new ArrayList<>();
    Set<String> touched = new HashSet<>();
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] == group) {
        mends.addAll(patches.get(i).mends());
        touched.addAll(patches.get(i).touched());
      }
    }
    List<LineEdit> edits =
        woven.stream()
            .filter(edit -> groups[edit.owners().getFirst()] == group)
            .map(Weaving.Woven::edit)
            .toList();
    return new Patch(mends, edits, touched);
  }
}
