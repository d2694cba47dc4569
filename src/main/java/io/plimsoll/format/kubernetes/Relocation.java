package io.plimsoll.format.kubernetes;

import io.plimsoll.facts.FieldLevel;
import io.plimsoll.facts.Suggestion;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a stray field would count, and how it gets there.
///
/// @param counts the path at which it would count
/// @param wishes the changes; none where the place is taken by something else
record Relocation(String counts, List<Wish> wishes) {

  Relocation {
    wishes = List.copyOf(wishes);
  }

  static Optional<Relocation> of(
      PodTemplate pod,
      List<Pod.Part> parts,
      Ground ground,
      Place.Member member,
      Suggestion suggestion) {
    String name = suggestion.field().name();
    return switch (suggestion.reason()) {
      case MISSPELT -> Optional.of(renamed(ground, member, name));
      case WRONG_LEVEL -> moved(pod, parts, ground, member, suggestion.field().level());
    };
  }

  private static Relocation renamed(Ground ground, Place.Member member, String name) {
    boolean taken = ground.place().get(name).isPresent();
    List<Wish> wishes =
        taken
            ? List.of()
            : List.of(ground.wish(new Patch.Keys(Map.of(member.name(), new Patch.Rename(name)))));
    return new Relocation(ground.path() + "." + name, wishes);
  }

  private static Optional<Relocation> moved(
      PodTemplate pod, List<Pod.Part> parts, Ground ground, Place.Member member, FieldLevel level) {
    Optional<List<String>> below = keys(level);
    if (below.isEmpty()) {
      return Optional.empty();
    }
    List<Ground> targets = targets(pod, parts, ground, level);
    List<String> path = new ArrayList<>(below.get());
    path.add(member.name());
    String first = targets.isEmpty() ? String.join(".", pod.keys()) : targets.getFirst().path();
    String base = targets.size() > 1 ? first.replaceAll("\\[[^\\]]*\\]$", "[*]") : first;
    return Optional.of(
        new Relocation(base + "." + String.join(".", path), wishes(ground, member, targets, path)));
  }

  private static Optional<List<String>> keys(FieldLevel level) {
    String context = PodDefaults.CONTEXT;
    return switch (level) {
      case POD, CONTAINER -> Optional.of(List.of());
      case POD_SECURITY_CONTEXT, CONTAINER_SECURITY_CONTEXT -> Optional.of(List.of(context));
      case CAPABILITIES -> Optional.of(List.of(context, "capabilities"));
      case EPHEMERAL_CONTAINER,
          SELINUX_OPTIONS,
          WINDOWS_OPTIONS,
          SECCOMP_PROFILE,
          APPARMOR_PROFILE,
          SYSCTLS ->
          Optional.empty();
    };
  }

  private static List<Ground> targets(
      PodTemplate pod, List<Pod.Part> parts, Ground ground, FieldLevel level) {
    if (level == FieldLevel.POD || level == FieldLevel.POD_SECURITY_CONTEXT) {
      return List.of(Grounds.pod(pod));
    }
    return ground
        .part()
        .map(part -> List.of(Grounds.container(pod, part)))
        .orElseGet(() -> parts.stream().map(part -> Grounds.container(pod, part)).toList());
  }

  /// Takes the field away and writes its value where it counts, unless something stands there.
  private static List<Wish> wishes(
      Ground ground, Place.Member member, List<Ground> targets, List<String> path) {
    String[] keys = path.toArray(String[]::new);
    List<Wish> wishes = new ArrayList<>();
    wishes.add(ground.wish(Patch.remove(), member.name()));
    for (Ground target : targets) {
      Optional<Place> present = target.place().get(keys);
      if (present.isEmpty()) {
        wishes.add(target.wish(Patch.set(value(member.value())), keys));
      } else if (present.get().scalar().isEmpty()) {
        return List.of();
      }
    }
    return targets.isEmpty() ? List.of() : wishes;
  }

  private static Value value(Place place) {
    if (place.scalar().isPresent()) {
      Scalar scalar = place.scalar().get();
      return scalar.isPlain() ? new Value.Plain(scalar.text()) : new Value.Text(scalar.text());
    }
    if (place.sequence().isPresent()) {
      List<Value> items = place.items().stream().map(Relocation::value).toList();
      return place.sequence().get().flow() ? new Value.Row(items) : new Value.Items(items);
    }
    Map<String, Value> entries = new LinkedHashMap<>();
    place.members().forEach(member -> entries.put(member.name(), value(member.value())));
    return new Value.Entries(entries);
  }
}
