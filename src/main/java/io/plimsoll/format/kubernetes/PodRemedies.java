package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Remedy;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes what a pod says for itself.
final class PodRemedies {
  private static final String SYSCTLS = "sysctls";

  private PodRemedies() {}

  /// A HostProcess container needs the host's network, so it keeps it.
  static List<Wish> leave(Pod pod, Remedy.Namespace namespace) {
    String key =
        switch (namespace) {
          case NETWORK -> "hostNetwork";
          case PID -> "hostPID";
          case IPC -> "hostIPC";
        };
    boolean needed =
        namespace == Remedy.Namespace.NETWORK
            && pod.parts().stream()
                .map(part -> part.container().isolation().hostProcess().effective())
                .anyMatch(Optional.of(true)::equals);
    return needed ? List.of() : List.of(pod.wish(Spot.set(false), key));
  }

  static List<Wish> removeSysctl(Pod pod, String name) {
    List<Wish> wishes = new ArrayList<>();
    List<Place> items =
        pod.template().spec().get(PodDefaults.CONTEXT, SYSCTLS).map(Place::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      if (Slots.text(items.get(i), "name").equals(name)) {
        Patch remove = new Patch.Items(Map.of(i, Patch.remove()), List.of(), List.of(), true);
        wishes.add(pod.wish(remove, PodDefaults.CONTEXT, SYSCTLS));
      }
    }
    return wishes;
  }

  /// Makes a field count that does not.
  static List<Wish> move(Pod pod, Span at, String counts) {
    return pod.strays().stream()
        .filter(stray -> stray.field().at().span().equals(at))
        .filter(stray -> stray.field().counts().equals(Optional.of(counts)))
        .findFirst()
        .map(Stray::mending)
        .orElse(List.of());
  }
}
