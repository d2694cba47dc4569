package io.plimsoll.format.compose;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Repair;
import io.plimsoll.source.Edit;
import io.plimsoll.source.LineMap;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Rewrite;
import io.plimsoll.syntax.yaml.YamlEditor;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Changes that are written in one pass, and the edits that write them.
record Cluster(List<Plan> plans, List<Edit> edits) {

  Cluster {
    plans = List.copyOf(plans);
    edits = List.copyOf(edits);
  }

  /// How edits are made of changes.
  @FunctionalInterface
  interface Pen {
    Rewrite write(List<YamlEditor.Target> targets);
  }

  /// Writes changes.
  ///
  /// @return empty when they cannot be written, and when nothing is to be written
  static Optional<Cluster> of(List<Plan> plans, Pen pen) {
    IdentityHashMap<Mapping, Patch> patches = new IdentityHashMap<>();
    for (Plan plan : plans) {
      patches.merge(plan.target(), Patch.at(plan.patch(), plan.key()), Patch::and);
    }
    List<YamlEditor.Target> targets = new ArrayList<>();
    patches.forEach((mapping, patch) -> targets.add(new YamlEditor.Target(mapping, patch)));
    targets.sort((a, b) -> a.node().span().compareTo(b.node().span()));
    return switch (pen.write(targets)) {
      case Rewrite.Done(List<Edit> edits) when !edits.isEmpty() ->
          Optional.of(new Cluster(plans, edits));
      case Rewrite.Done _, Rewrite.Refused _ -> Optional.empty();
    };
  }

  /// The changes of both in one pass.
  Optional<Cluster> with(Cluster other, Pen pen) {
    List<Plan> all = new ArrayList<>(plans);
    all.addAll(other.plans);
    return of(all, pen);
  }

  /// Whether edits of both stand on the same lines or on neighbouring ones.
  boolean touches(Cluster other, LineMap lines) {
    return edits.stream().anyMatch(a -> other.edits.stream().anyMatch(b -> touch(a, b, lines)));
  }

  private static boolean touch(Edit a, Edit b, LineMap lines) {
    return lines.lineAt(a.span().start()) <= lines.lineAt(b.span().end()) + 1
        && lines.lineAt(b.span().start()) <= lines.lineAt(a.span().end()) + 1;
  }

  /// @param all the repairs, by their numbers
  Bundle bundle(List<Repair> all) {
    Set<Integer> numbers = new TreeSet<>();
    Set<String> touched = new LinkedHashSet<>();
    for (Plan plan : plans) {
      numbers.addAll(plan.repairs());
      touched.addAll(plan.touched());
    }
    return new Bundle(numbers.stream().map(all::get).toList(), edits, touched);
  }
}
