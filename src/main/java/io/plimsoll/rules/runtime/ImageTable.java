package io.plimsoll.rules.runtime;

import io.plimsoll.facts.BaseImages;
import io.plimsoll.facts.Confidence;
import io.plimsoll.facts.ImageUser;
import io.plimsoll.facts.KnownUser;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.Remedy.NonRootUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the tables know about the users of public images, as rules about users need it. Only what
/// was read from a source counts.
final class ImageTable {
  /// Families whose images have the tools that create users.
  private static final Set<String> WITH_USER_TOOLS =
      Set.of("debian", "ubuntu", "alpine", "wolfi", "busybox");

  /// An account that several programs share, so that it protects none of them.
  private static final String SHARED = "nobody";

  private ImageTable() {}

  /// The user that an image starts as.
  static Optional<String> defaultUser(ImageReference image) {
    return image.familiarName().equals("scratch")
        ? Optional.of("0")
        : checked(image).map(ImageUser::user).flatMap(ImageTable::text);
  }

  private static Optional<String> text(KnownUser user) {
    return user.uid().isPresent()
        ? Optional.of(Integer.toString(user.uid().getAsInt()))
        : user.name();
  }

  /// The users besides root that an image has.
  static List<NonRootUser.Existing> users(ImageReference image) {
    return precise(image).map(ImageUser::others).orElse(List.of()).stream()
        .filter(user -> user.uid().orElse(0) > 0 && user.gid().isPresent())
        .filter(user -> user.name().filter(SHARED::equals).isEmpty())
        .map(user ->
            new NonRootUser.Existing(
                user.uid().getAsInt(), user.gid().getAsInt(), user.name().orElse("")))
        .toList();
  }

  /// Whether an image has a user of this uid, as far as anybody knows.
  static boolean hasUid(ImageReference image, long uid) {
    return row(image).stream()
        .flatMap(row -> Stream.concat(Stream.of(row.user()), row.others().stream()))
        .anyMatch(user -> user.uid().isPresent() && user.uid().getAsInt() == uid);
  }

  /// The distribution family in whose way an image can create a user.
  static Optional<String> distribution(ImageReference image) {
    return precise(image)
        .filter(ImageUser::shell)
        .map(ImageUser::family)
        .filter(WITH_USER_TOOLS::contains);
  }

  private static Optional<ImageUser> row(ImageReference image) {
    return BaseImages.defaultUser(image.name(), image.tag().orElse("latest"));
  }

  private static Optional<ImageUser> checked(ImageReference image) {
    return row(image).filter(row -> row.confidence() == Confidence.CHECKED);
  }

  /// A digest alone does not say which variant it is of, and variants differ in their users.
  private static Optional<ImageUser> precise(ImageReference image) {
    return image.tag().isEmpty() && image.digest().isPresent() ? Optional.empty() : checked(image);
  }
}
