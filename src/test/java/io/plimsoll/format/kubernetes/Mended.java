package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Repair;
import io.plimsoll.model.Container;
import io.plimsoll.model.Remedy;
import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What repairs make of a manifest.
final class Mended {
  private Mended() {}

  /// Repairs every container with all remedies.
  static String all(String text, Remedy... remedies) {
    Manifested read = Manifested.of(text);
    List<Repair> repairs = new ArrayList<>();
    for (Container container : read.containers()) {
      for (Remedy remedy : remedies) {
        repairs.add(new Repair(container, remedy));
      }
    }
    return apply(read, repairs);
  }

  /// Repairs one container.
  static String one(String text, String name, Remedy... remedies) {
    Manifested read = Manifested.of(text);
    return apply(
        read, List.of(remedies).stream().map(r -> new Repair(read.named(name), r)).toList());
  }

  /// Repairs the workload.
  static String workload(String text, Remedy... remedies) {
    Manifested read = Manifested.of(text);
    return apply(
        read, List.of(remedies).stream().map(r -> new Repair(read.workload(), r)).toList());
  }

  static String apply(Manifested read, List<Repair> repairs) {
    List<Edit> edits = new ArrayList<>();
    for (Bundle bundle : read.document().repair(repairs)) {
      edits.addAll(bundle.edits());
      checkTouched(read, bundle);
    }
    return Edit.apply(read.document().file().text(), edits);
  }

  /// Nothing may change outside of what a bundle says that it touches.
  private static void checkTouched(Manifested read, Bundle bundle) {
    SourceFile file = read.document().file();
    Map<String, String> before = read.document().outline();
    Map<String, String> after =
        Manifested.of(file.path(), Edit.apply(file.text(), bundle.edits()), 34)
            .document()
            .outline();
    Set<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    for (String path : paths) {
      boolean same = String.valueOf(before.get(path)).equals(String.valueOf(after.get(path)));
      boolean touched =
          bundle.touched().stream().anyMatch(t -> path.equals(t) || path.startsWith(t + "/"));
      if (!same && !touched) {
        throw new AssertionError(path + " changed, but only " + bundle.touched() + " may");
      }
    }
  }

  /// A manifest whose fields that do not count are brought to where they would.
  static String withFieldsMoved(String text) {
    Manifested read = Manifested.of(text);
    List<Repair> repairs =
        read.workload().ineffectiveFields().stream()
            .filter(field -> field.counts().isPresent())
            .map(field ->
                new Repair(
                    read.workload(),
                    new Remedy.MoveField(field.at().span(), field.counts().orElseThrow())))
            .toList();
    return apply(read, repairs);
  }
}
