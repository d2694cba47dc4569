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
    Optional<ImageReference> image = ImageReference.parse(text);
    if (image.isEmpty()) {
      return List.of();
    }
    Optional<String> newTag = tag.or(() -> image.get().tag());
    Optional<String> kept = tag.isPresent() ? Optional.empty() : image.get().digest();
    String pinned =
        bare(text, image.get())
            + newTag.map(t -> ":" + t).orElse("")
            + digest.or(() -> kept).map(d -> "@" + d).orElse("");
    return List.of(spot.own(Patch.set(Value.of(pinned)), "image"));
  }

  private static String bare(String text, ImageReference image) {
    int tagged = image.tag().map(tag -> tag.length() + 1).orElse(0);
    int digested = image.digest().map(digest -> digest.length() + 1).orElse(0);
    return text.substring(0, text.length() - tagged - digested);
  }
}
