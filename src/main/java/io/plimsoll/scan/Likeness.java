package io.plimsoll.scan;

import io.plimsoll.model.Container;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether two things of different names are likely one thing that was renamed: what they run says
/// so.
final class Likeness {

  private Likeness() {}

  /// Workloads are alike when at least half of the images they run are the same.
  static boolean ofWorkloads(Thing base, Thing head) {
    if (base.subject() instanceof Workload before && head.subject() instanceof Workload now) {
      List<String> left = images(before);
      Set<String> common = new HashSet<>(left);
      common.retainAll(Set.copyOf(images(now)));
      int most = Math.max(before.containers().size(), now.containers().size());
      return !common.isEmpty() && 2 * left.stream().filter(common::contains).count() >= most;
    }
    return false;
  }

  /// Containers are alike when they run the same image, whatever its tag.
  static boolean ofContainers(Thing base, Thing head) {
    return base.subject() instanceof Container before
        && head.subject() instanceof Container now
        && before.role() == now.role()
        && image(before).isPresent()
        && image(before).equals(image(now));
  }

  private static List<String> images(Workload workload) {
    return workload.containers().stream().flatMap(one -> image(one).stream()).toList();
  }

  private static Optional<String> image(Container container) {
    return switch (container.image()) {
      case Setting.Declared<ImageReference>(ImageReference value, _, _) ->
          Optional.of(value.name());
      case Setting.Inherited<ImageReference>(ImageReference value, _, _, _) ->
          Optional.of(value.name());
      case Setting.Unresolved<ImageReference>(String expression, _) -> Optional.of(expression);
      case Setting.Absent<ImageReference> _,
          Setting.Unstated<ImageReference> _,
          Setting.Removed<ImageReference> _,
          Setting.Invalid<ImageReference> _ ->
          Optional.empty();
    };
  }
}
