package io.plimsoll.format.kubernetes;

import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes seccomp, AppArmor and SELinux settings, at every level where a refused value stands, or
/// else at the container.
final class ProfileRemedies {
  private static final Set<String> ACCEPTED = Set.of("RuntimeDefault", "Localhost");
  private static final Set<String> SELINUX_TYPES =
      Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");

  /// The first version that has a field for AppArmor.
  private static final int APPARMOR_FIELD = 30;

  private ProfileRemedies() {}

  static List<Wish> seccomp(Spot spot) {
    String key = "seccompProfile";
    List<Wish> wishes = refused(spot, key);
    return wishes.isEmpty() && !isWritten(spot, key)
        ? List.of(spot.context(type(Optional.empty()), key))
        : wishes;
  }

  static List<Wish> appArmor(Spot spot) {
    String key = "appArmorProfile";
    String annotation = Annotations.APPARMOR + spot.part().container().name();
    List<Wish> wishes = refused(spot, key);
    if (spot.pod()
        .annotation(annotation)
        .filter(ProfileRemedies::isRefusedAnnotation)
        .isPresent()) {
      wishes.addAll(annotate(spot, annotation));
    }
    if (!wishes.isEmpty()
        || isWritten(spot, key)
        || spot.pod().annotation(annotation).isPresent()) {
      return wishes;
    }
    return spot.pod().fields().minor() < APPARMOR_FIELD
        ? annotate(spot, annotation)
        : List.of(spot.context(type(Optional.empty()), key));
  }

  private static List<Wish> annotate(Spot spot, String annotation) {
    return spot.pod().metadataWish(Spot.set("runtime/default"), "annotations", annotation).stream()
        .toList();
  }

  private static boolean isRefusedAnnotation(Place value) {
    String text = Slots.textOf(value);
    return !text.isEmpty() && !text.equals("runtime/default") && !text.startsWith("localhost/");
  }

  /// Changes of the levels at which a profile stands that the standard refuses.
  private static List<Wish> refused(Spot spot, String key) {
    List<Wish> wishes = new ArrayList<>();
    Optional<Place> pod = spot.writtenInPod(key);
    if (pod.filter(ProfileRemedies::isRefused).isPresent()) {
      wishes.add(spot.podContext(type(pod), key));
    }
    Optional<Place> own = spot.written(key);
    if (own.filter(ProfileRemedies::isRefused).isPresent()) {
      wishes.add(spot.context(type(own), key));
    }
    return wishes;
  }

  private static boolean isWritten(Spot spot, String key) {
    return spot.written(key).isPresent() || spot.writtenInPod(key).isPresent();
  }

  private static boolean isRefused(Place profile) {
    return !ACCEPTED.contains(Slots.text(profile, "type"));
  }

  /// The runtime's default; the name of another profile must go then.
  private static Patch type(Optional<Place> profile) {
    Map<String, Patch> keys = new LinkedHashMap<>();
    keys.put("type", Patch.set(Value.of("RuntimeDefault")));
    if (profile.flatMap(place -> place.get("localhostProfile")).isPresent()) {
      keys.put("localhostProfile", Patch.remove());
    }
    return new Patch.Keys(keys);
  }

  static List<Wish> removeSelinux(Spot spot) {
    List<Wish> wishes = new ArrayList<>();
    String key = "seLinuxOptions";
    spot.writtenInPod(key)
        .flatMap(ProfileRemedies::withoutLabels)
        .ifPresent(patch -> wishes.add(spot.podContext(patch, key)));
    spot.written(key)
        .flatMap(ProfileRemedies::withoutLabels)
        .ifPresent(patch -> wishes.add(spot.context(patch, key)));
    return wishes;
  }

  /// Takes user, role and a type of other than containers away; the level is free.
  private static Optional<Patch> withoutLabels(Place options) {
    Map<String, Patch> keys = new LinkedHashMap<>();
    for (String label : List.of("user", "role", "type")) {
      String text = Slots.text(options, label);
      boolean free = label.equals("type") && SELINUX_TYPES.contains(text);
      if (options.get(label).isPresent() && !free && !text.isEmpty()) {
        keys.put(label, Patch.remove());
      }
    }
    return keys.isEmpty() ? Optional.empty() : Optional.of(new Patch.Keys(keys));
  }

  static List<Wish> maskProc(Spot spot) {
    return spot.written("procMount").isPresent()
        ? List.of(spot.context(Spot.set("Default"), "procMount"))
        : List.of();
  }
}
