package io.plimsoll.rules.runtime;

import io.plimsoll.model.ImageReference;
import io.plimsoll.model.Remedy.NonRootUser;
import java.util.List;
import java.util.Optional;

/// What is known about the users of base images.
final class BaseImages {
  private BaseImages() {}

  /// The user that an image starts as, where that was checked.
  static Optional<String> defaultUser(ImageReference image) {
    return image.familiarName().equals("scratch") ? Optional.of("0") : Optional.empty();
  }

  /// The users besides root that an image has, the best first.
  static List<NonRootUser.Existing> users(ImageReference image) {
    return List.of();
  }

  /// The distribution family whose way of creating users an image has.
  static Optional<String> distribution(ImageReference image) {
    return Optional.empty();
  }
}
