package io.plimsoll.format.compose;

import io.plimsoll.model.ImageReference;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Value;
import java.util.List;
import java.util.Optional;

/// Pins the image of a service, keeping its name as written.
record ImageWriter(Wishes wishes) {

  List<Wish> pin(Optional<String> tag, Optional<String> digest) {
    return wishes
        .service()
        .find("image")
        .flatMap(found -> found.place().scalar())
        .map(Scalar::text)
        .flatMap(written -> pinned(written, tag, digest))
        .map(text -> wishes.set("image", Value.of(text)))
        .orElse(List.of());
  }

  private static Optional<String> pinned(
      String written, Optional<String> tag, Optional<String> digest) {
    return ImageReference.parse(written)
        .map(image ->
            name(written, image)
                + tag.or(image::tag).map(t -> ":" + t).orElse("")
                + digest.map(d -> "@" + d).orElse(""));
  }

  private static String name(String written, ImageReference image) {
    int tail =
        image.tag().map(t -> t.length() + 1).orElse(0)
            + image.digest().map(d -> d.length() + 1).orElse(0);
    return written.substring(0, written.length() - tail);
  }
}
