package io.plimsoll.format.kubernetes;

import io.plimsoll.model.ImageReference;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Value;
import java.util.List;
import java.util.Optional;

/// Writes the reference to a container's image.
final class ImageRemedies {
  private ImageRemedies() {}

  /// Another tag, or a digest behind what is written; the name stays as people wrote it.
  static List<Wish> pin(Spot spot, Optional<String> tag, Optional<String> digest) {
    String text = spot.part().place().get("image").map(Slots::textOf).orElse("");
    return ImageReference.pinned(text, tag, digest)
        .map(pinned -> List.of(spot.own(Patch.set(Value.of(pinned)), "image")))
        .orElse(List.of());
  }
}
