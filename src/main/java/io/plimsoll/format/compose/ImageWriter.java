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
        .flatMap(written -> ImageReference.pinned(written, tag, digest))
        .map(text -> wishes.set("image", Value.of(text)))
        .orElse(List.of());
  }
}
