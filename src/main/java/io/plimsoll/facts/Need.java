package io.plimsoll.facts;

import io.plimsoll.model.ImageReference;

/// Something outside the scanned files that would settle a verdict. The caller of a scan may look
/// it up and scan once more.
public sealed interface Need {

  /// The text of another file of the same version of the repository.
  record FileAt(String path) implements Need {}

  /// The digest that a tag points to now.
  record ImageDigest(ImageReference image) implements Need {}

  /// The user that an image's configuration names.
  record ImageUser(ImageReference image) implements Need {}
}
