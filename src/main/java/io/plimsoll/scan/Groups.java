package io.plimsoll.scan;

import io.plimsoll.format.Bundle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Groups of bundles of which no two have a finding or a line in common. Whom a further one meets
/// is looked up, since a hostile file may have thousands of them.
final class Groups {
  private final Set<Group> groups = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Group> inOrder = new ArrayList<>();
  private final IdentityHashMap<Mend, Group> byMend = new IdentityHashMap<>();
  private final TreeMap<Integer, Line> byStart = new TreeMap<>();

  /// Bundles that cannot be told apart by lines or by what they mend. A group is itself and nothing
  /// else.
  static final class Group {
    private final Set<Mend> mends;
    private final List<Bundle> bundles;
    private final List<LineEdit> edits;

    Group(Set<Mend> mends, List<Bundle> bundles, List<LineEdit> edits) {
      this.mends = mends;
      this.bundles = List.copyOf(bundles);
      this.edits = List.copyOf(edits);
    }

    Set<Mend> mends() {
      return mends;
    }

    List<Bundle> bundles() {
      return bundles;
    }

    List<LineEdit> edits() {
      return edits;
    }
  }

  /// An edit and the group whose it is.
  private record Line(LineEdit edit, Group group) {}

  /// A group that has a finding or a line in common with another one.
  Optional<Group> meeting(Group other) {
    for (Mend mend : other.mends) {
      Group group = byMend.get(mend);
      if (group != null) {
        return Optional.of(group);
      }
    }
    return other.edits.stream().flatMap(edit -> meeting(edit).stream()).findFirst();
  }

  /// Edits do not overlap one another, so that of those that begin before an edit ends the last one
  /// overlaps it, or none does.
  private Optional<Group> meeting(LineEdit edit) {
    Map.Entry<Integer, Line> last = byStart.floorEntry(edit.endLine());
    return last != null && last.getValue().edit.overlaps(edit)
        ? Optional.of(last.getValue().group)
        : Optional.empty();
  }

  void add(Group group) {
    groups.add(group);
    inOrder.add(group);
    group.mends.forEach(mend -> byMend.put(mend, group));
    group.edits.forEach(edit -> byStart.put(edit.startLine(), new Line(edit, group)));
  }

  void remove(Group group) {
    groups.remove(group);
    group.mends.forEach(byMend::remove);
    group.edits.forEach(edit -> byStart.remove(edit.startLine()));
  }

  /// In the order in which they came.
  List<Group> toList() {
    return inOrder.stream().filter(groups::contains).toList();
  }
}
