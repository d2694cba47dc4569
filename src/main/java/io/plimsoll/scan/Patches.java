package io.plimsoll.scan;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Repair;
import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks a document to write repairs, and groups what it writes by connected lines.
final class Patches {
  private final Document document;
  private final LineEditing editing;

  /// @param secrets where values stand that no edit may show
  Patches(Document document, List<Span> secrets) {
    SourceFile file = document.file();
    this.document = document;
    this.editing = new LineEditing(file, new Masking(file, secrets));
  }

  /// Bundles that cannot be told apart by lines or by what they mend.
  private record Group(Set<Mend> mends, List<Bundle> bundles, List<LineEdit> edits) {

    boolean isConnected(Group other) {
      return mends.stream().anyMatch(other.mends::contains)
          || edits.stream().anyMatch(edit -> other.edits.stream().anyMatch(edit::overlaps));
    }
  }

  /// The patches for some findings. Findings that cannot be mended wholly are left out.
  List<Patch> of(List<Mend> mends) {
    List<Mend> possible = mends;
    List<Bundle> bundles = bundles(possible);
    List<Mend> written = written(possible, bundles);
    while (!written.isEmpty() && written.size() < possible.size()) {
      possible = written;
      bundles = bundles(possible);
      written = written(possible, bundles);
    }
    return written.isEmpty() ? List.of() : grouped(written, bundles);
  }

  private List<Bundle> bundles(List<Mend> mends) {
    List<Repair> repairs =
        RepairSet.of(mends.stream().flatMap(mend -> mend.repairs().stream()).toList()).toList();
    return repairs.isEmpty()
        ? List.of()
        : Guard.attempt(() -> document.repair(repairs)).orElse(List.of());
  }

  private static List<Mend> written(List<Mend> mends, List<Bundle> bundles) {
    RepairSet done = RepairSet.of(repairs(bundles));
    return mends.stream().filter(mend -> done.containsAll(mend.repairs())).toList();
  }

  private List<Patch> grouped(List<Mend> mends, List<Bundle> bundles) {
    Map<String, List<Mend>> byName = byName(mends);
    List<Group> groups = new ArrayList<>();
    for (Bundle bundle : bundles) {
      group(byName, List.of(bundle)).ifPresent(group -> join(group, byName, groups));
    }
    List<Patch> patches = new ArrayList<>();
    for (Group group : groups) {
      Set<String> touched = new HashSet<>();
      group.bundles.forEach(bundle -> touched.addAll(bundle.touched()));
      List<Mend> inOrder = mends.stream().filter(group.mends::contains).toList();
      patches.add(new Patch(inOrder, group.edits, touched));
    }
    return patches;
  }

  /// Adds a group, joined with all that it is connected with.
  private void join(Group group, Map<String, List<Mend>> mends, List<Group> groups) {
    Group joined = group;
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Group other : List.copyOf(groups)) {
        if (other.isConnected(joined)) {
          groups.remove(other);
          List<Bundle> bundles = new ArrayList<>(other.bundles);
          bundles.addAll(joined.bundles);
          Optional<Group> both = group(mends, bundles);
          if (both.isEmpty()) {
            return;
          }
          joined = both.get();
          grew = true;
        }
      }
    }
    groups.add(joined);
  }

  /// Findings by the names of their repairs, so that a group is found without asking all of them.
  private static Map<String, List<Mend>> byName(List<Mend> mends) {
    Map<String, List<Mend>> byName = new HashMap<>();
    for (Mend mend : mends) {
      for (Repair repair : mend.repairs()) {
        byName.computeIfAbsent(RepairSet.name(repair), _ -> new ArrayList<>()).add(mend);
      }
    }
    return byName;
  }

  private Optional<Group> group(Map<String, List<Mend>> mends, List<Bundle> bundles) {
    RepairSet repairs = RepairSet.of(repairs(bundles));
    Set<Mend> own = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Repair repair : repairs.toList()) {
      mends.getOrDefault(RepairSet.name(repair), List.of()).stream()
          .filter(mend -> repairs.containsAny(mend.repairs()))
          .forEach(own::add);
    }
    List<Edit> edits = bundles.stream().flatMap(bundle -> bundle.edits().stream()).toList();
    return Guard.attempt(() -> editing.of(edits))
        .flatMap(lines -> lines)
        .filter(lines -> !lines.isEmpty())
        .map(lines -> new Group(own, List.copyOf(bundles), lines));
  }

  private static List<Repair> repairs(List<Bundle> bundles) {
    return bundles.stream().flatMap(bundle -> bundle.repairs().stream()).toList();
  }
}
