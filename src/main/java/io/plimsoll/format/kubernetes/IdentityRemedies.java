package io.plimsoll.format.kubernetes;

import io.plimsoll.model.OperatingSystem;
import io.plimsoll.model.Remedy.NonRootUser;
import io.plimsoll.syntax.yaml.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Writes as whom a container runs. A value is changed where it is written; what is written nowhere
/// goes to the container.
final class IdentityRemedies {
  /// A uid that no account of a host has, for containers of several images that share one.
  private static final long SHARED_UID = 10_001;

  private static final String NON_ROOT = "runAsNonRoot";
  private static final String USER = "runAsUser";

  private IdentityRemedies() {}

  static List<Wish> requireNonRoot(Spot spot, NonRootUser user) {
    List<Wish> wishes = new ArrayList<>(flags(spot));
    if (spot.part().container().operatingSystem() != OperatingSystem.WINDOWS) {
      OptionalLong uid = uid(user);
      wishes.addAll(uid.isPresent() ? users(spot, uid.getAsLong()) : withoutRoot(spot));
    }
    return wishes;
  }

  private static List<Wish> flags(Spot spot) {
    Optional<Boolean> own = Spot.bool(spot.written(NON_ROOT));
    Optional<Boolean> pod = Spot.bool(spot.writtenInPod(NON_ROOT));
    List<Wish> wishes = new ArrayList<>();
    if (pod.equals(Optional.of(false))) {
      wishes.add(spot.podContext(Spot.set(true), NON_ROOT));
    }
    if (own.equals(Optional.of(false))
        || (own.isEmpty() && pod.isEmpty() && !isOpen(spot, NON_ROOT))) {
      wishes.add(spot.context(Spot.set(true), NON_ROOT));
    }
    return wishes;
  }

  /// Whether a template fills the value in; it stays.
  private static boolean isOpen(Spot spot, String key) {
    return Stream.of(spot.written(key), spot.writtenInPod(key))
        .flatMap(Optional::stream)
        .anyMatch(Template::isOpen);
  }

  private static List<Wish> users(Spot spot, long uid) {
    Optional<Long> own = Spot.number(spot.written(USER));
    Optional<Long> pod = Spot.number(spot.writtenInPod(USER));
    List<Wish> wishes = new ArrayList<>();
    if (pod.equals(Optional.of(0L))) {
      wishes.add(spot.podContext(Spot.set(sharesPod(spot) ? SHARED_UID : uid), USER));
    }
    if (own.equals(Optional.of(0L)) || (own.isEmpty() && pod.isEmpty() && !isOpen(spot, USER))) {
      wishes.add(spot.context(Spot.set(uid), USER));
    }
    return wishes;
  }

  /// Whether containers of other images live in the same pod: their users differ, and a value that
  /// is written once must suit all.
  private static boolean sharesPod(Spot spot) {
    return spot.pod().parts().stream()
            .map(part -> Slots.text(part.place(), "image"))
            .distinct()
            .count()
        > 1;
  }

  /// Leaves the user to the image, or to the container where it names one itself.
  private static List<Wish> withoutRoot(Spot spot) {
    List<Wish> wishes = new ArrayList<>();
    if (Spot.number(spot.writtenInPod(USER)).equals(Optional.of(0L))
        && spot.written(USER).isEmpty()) {
      wishes.add(spot.podContext(Patch.remove(), USER));
    }
    if (Spot.number(spot.written(USER)).equals(Optional.of(0L))) {
      wishes.add(spot.context(Patch.remove(), USER));
    }
    return wishes;
  }

  static List<Wish> raise(Spot spot, long uid) {
    return spot.written(USER).isPresent() || spot.writtenInPod(USER).isEmpty()
        ? List.of(spot.context(Spot.set(uid), USER))
        : List.of(spot.podContext(Spot.set(uid), USER));
  }

  private static OptionalLong uid(NonRootUser user) {
    return switch (user) {
      case NonRootUser.Existing existing -> OptionalLong.of(existing.uid());
      case NonRootUser.Created created -> OptionalLong.of(created.uid());
      case NonRootUser.Numeric numeric -> OptionalLong.of(numeric.uid());
      case NonRootUser.OfImage _ -> OptionalLong.empty();
    };
  }
}
