package io.plimsoll.format.kubernetes;

import io.plimsoll.model.Entry;
import io.plimsoll.model.Isolation;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Sequence;
import io.plimsoll.syntax.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes privileges and capabilities of a container.
final class PrivilegeRemedies {
  private static final String ALL = "ALL";
  private static final String CAPABILITIES = "capabilities";

  /// So many containers tell how a pod is written.
  private static final int TELLING = 100;

  private PrivilegeRemedies() {}

  static List<Wish> forbidPrivileged(Spot spot) {
    List<Wish> wishes = new ArrayList<>();
    if (Spot.bool(spot.written("privileged")).equals(Optional.of(true))) {
      wishes.add(spot.context(Spot.set(false), "privileged"));
    }
    String[] process = {"windowsOptions", "hostProcess"};
    if (Spot.bool(spot.written(process)).equals(Optional.of(true))) {
      wishes.add(spot.context(Spot.set(false), process));
    }
    if (Spot.bool(spot.writtenInPod(process)).equals(Optional.of(true))) {
      wishes.add(spot.podContext(Spot.set(false), process));
    }
    return wishes;
  }

  /// The API refuses the setting beside `privileged: true` and CAP_SYS_ADMIN, so nothing is written
  /// unless these go in the same pass.
  static List<Wish> forbidEscalation(Spot spot) {
    Isolation isolation = spot.part().container().isolation();
    boolean privileged =
        !isolation.privileged().effective().equals(Optional.of(false))
            && !(isolation.privileged() instanceof Setting.Unstated)
            && !spot.remedies().contains(new Remedy.ForbidPrivileged());
    boolean admin =
        isolation.capabilities().added().stream().anyMatch(entry -> staysAdmin(spot, entry));
    return privileged || admin
        ? List.of()
        : List.of(spot.context(Spot.set(false), "allowPrivilegeEscalation"));
  }

  private static boolean staysAdmin(Spot spot, Entry entry) {
    boolean goes = spot.remedies().contains(new Remedy.RemoveCapability(entry.text()));
    return !goes && (!entry.resolved() || Conflicts.ADMIN.contains(entry.text()));
  }

  /// `ALL` takes the place of a spelling that the API does not know, or else is added.
  static List<Wish> dropAll(Spot spot) {
    List<Place> dropped = spot.written(CAPABILITIES, "drop").map(Place::items).orElse(List.of());
    for (int i = 0; i < dropped.size(); i++) {
      if (isMeantAsAll(Slots.textOf(dropped.get(i)))) {
        Patch replace = new Patch.Items(Map.of(i, Spot.set(ALL)), List.of(), List.of(), false);
        return List.of(spot.context(replace, CAPABILITIES, "drop"));
      }
    }
    Patch add =
        dropped.isEmpty() && !writesBlocks(spot)
            ? Patch.set(new Value.Row(List.of(Value.of(ALL))))
            : Patch.add(Value.of(ALL));
    return List.of(spot.context(add, CAPABILITIES, "drop"));
  }

  /// Whether the pod's people write lists of capabilities line by line, as its first containers
  /// show.
  private static boolean writesBlocks(Spot spot) {
    return spot.pod().parts().stream()
        .limit(TELLING)
        .flatMap(part -> Stream.of("add", "drop").flatMap(list -> lists(part, list)))
        .anyMatch(list -> !list.flow());
  }

  private static Stream<Sequence> lists(Pod.Part part, String list) {
    return part.place().get(PodDefaults.CONTEXT, CAPABILITIES, list).stream()
        .flatMap(place -> place.sequence().stream());
  }

  private static boolean isMeantAsAll(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.equals(ALL) || upper.equals("CAP_ALL");
  }

  static List<Wish> removeCapability(Spot spot, String name) {
    return spot.written(CAPABILITIES, "add").isPresent()
        ? List.of(spot.context(Patch.removeItems(Value.of(name)), CAPABILITIES, "add"))
        : List.of();
  }
}
