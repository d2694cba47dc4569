package io.plimsoll.scan;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Repair;
import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
    Groups groups = new Groups();
    for (Bundle bundle : bundles) {
      group(byName, List.of(bundle)).ifPresent(group -> join(group, byName, groups));
    }
    IdentityHashMap<Mend, Integer> order = new IdentityHashMap<>();
    mends.forEach(mend -> order.put(mend, order.size()));
    List<Patch> patches = new ArrayList<>();
    for (Groups.Group group : groups.toList()) {
      Set<String> touched = new HashSet<>();
      group.bundles().forEach(bundle -> touched.addAll(bundle.touched()));
      List<Mend> inOrder =
          group.mends().stream()
              .sorted(Comparator.comparingInt(mend -> order.getOrDefault(mend, 0)))
              .toList();
      patches.add(new Patch(inOrder, group.edits(), touched));
    }
    return patches;
  }

  /// Adds a group, joined with all that it is connected with. What cannot be written together is
  /// left out.
  private void join(Groups.Group group, Map<String, List<Mend>> mends, Groups groups) {
    Groups.Group joined = group;
    Optional<Groups.Group> other = groups.meeting(joined);
    while (other.isPresent()) {
      groups.remove(other.get());
      List<Bundle> bundles = new ArrayList<>(other.get().bundles());
      bundles.addAll(joined.bundles());
      Optional<Groups.Group> both = group(mends, bundles);
      if (both.isEmpty()) {
        return;
      }
      joined = both.get();
      other = groups.meeting(joined);
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

  private Optional<Groups.Group> group(Map<String, List<Mend>> mends, List<Bundle> bundles) {
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
        .map(lines -> new Groups.Group(own, bundles, lines));
  }

  private static List<Repair> repairs(List<Bundle> bundles) {
    return bundles.stream().flatMap(bundle -> bundle.repairs().stream()).toList();
  }
}
