package io.plimsoll.format.kubernetes;

import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes what a container may write to.
final class FileRemedies {
  private static final int LONGEST_NAME = 63;
  private static final String MOUNTS = "volumeMounts";

  private FileRemedies() {}

  static List<Wish> mountReadOnly(Spot spot, String target) {
    List<Wish> wishes = new ArrayList<>();
    List<Place> mounts = items(spot.part().place(), MOUNTS);
    for (int i = 0; i < mounts.size(); i++) {
      if (Slots.text(mounts.get(i), "mountPath").equals(target)) {
        wishes.add(spot.own(Patch.item(i, Patch.set(Value.of(true), "readOnly")), MOUNTS));
      }
    }
    return wishes;
  }

  /// A read-only root, and an empty volume of the container's own at every path that must stay
  /// writable and is not mounted yet.
  static List<Wish> readOnlyRoot(Spot spot, List<String> writable) {
    List<Wish> wishes = new ArrayList<>();
    wishes.add(spot.context(Spot.set(true), "readOnlyRootFilesystem"));
    Set<String> mounted = new HashSet<>();
    items(spot.part().place(), MOUNTS).forEach(m -> mounted.add(trim(Slots.text(m, "mountPath"))));
    Set<String> names = new HashSet<>();
    items(spot.pod().template().spec(), "volumes").forEach(v -> names.add(Slots.text(v, "name")));
    items(spot.part().place(), MOUNTS).forEach(m -> names.add(Slots.text(m, "name")));
    for (String path : writable) {
      if (!isMounted(spot, trim(path)) && mounted.add(trim(path))) {
        String name = free(name(spot, path), names);
        wishes.add(spot.own(Patch.add(entries("name", name, "mountPath", path)), MOUNTS));
        wishes.add(spot.pod(Patch.add(emptyVolume(name)), "volumes"));
      }
    }
    return wishes;
  }

  /// Whether a mount that can be written to lies above a path.
  private static boolean isMounted(Spot spot, String path) {
    return spot.part().container().mounts().stream()
        .filter(mount -> mount.readOnly().effective().equals(Optional.of(false)))
        .flatMap(mount -> mount.target().written().stream())
        .anyMatch(target -> path.startsWith(trim(target) + "/"));
  }

  private static List<Place> items(Place owner, String key) {
    return owner.get(key).map(Place::items).orElse(List.of());
  }

  private static String trim(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /// A label of the domain name system, as the API wants it, from the path; where the pod has
  /// several containers, after the container's name, since each one has its own files.
  private static String name(Spot spot, String path) {
    String label = path.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    label = label.replaceAll("^-+|-+$", "");
    String owner = spot.part().container().name();
    boolean alone = spot.pod().parts().size() == 1 || owner.isEmpty();
    String name = alone ? label : owner + "-" + label;
    return name.isEmpty() ? "files" : shortened(name, LONGEST_NAME);
  }

  private static String shortened(String name, int length) {
    return name.substring(0, Math.min(name.length(), length)).replaceAll("-+$", "");
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = shortened(name, LONGEST_NAME - 4) + "-" + i;
    }
    return free;
  }

  private static Value entries(String first, String one, String second, String other) {
    Map<String, Value> entries = new LinkedHashMap<>();
    entries.put(first, Value.of(one));
    entries.put(second, Value.of(other));
    return new Value.Entries(entries);
  }

  private static Value emptyVolume(String name) {
    Map<String, Value> entries = new LinkedHashMap<>();
    entries.put("name", Value.of(name));
    entries.put("emptyDir", new Value.Entries(Map.of()));
    return new Value.Entries(entries);
  }
}
