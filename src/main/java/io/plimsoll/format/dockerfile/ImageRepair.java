package io.plimsoll.format.dockerfile;

import io.plimsoll.model.ImageReference;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Remedy;
import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Build;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Names an image by another tag or digest, where the whole reference is written in one place.
final class ImageRepair {
  private final SourceFile file;
  private final Build build;

  ImageRepair(SourceFile file, Build build) {
    this.file = file;
    this.build = build;
  }

  Optional<Written> write(ImageUse use, Remedy.PinImage pin) {
    Span at = use.at().span();
    String text = at.of(file.text());
    Optional<ImageReference> written = ImageReference.parse(text);
    if (written.isEmpty() || !written.equals(use.image().written())) {
      return Optional.empty();
    }
    String pinned = ImageReference.pinned(text, pin.tag(), pin.digest()).orElse(text);
    return pinned.equals(text)
        ? Optional.empty()
        : Optional.of(
            new Written(List.of(new Edit(at, pinned)), Set.of(Outline.stageAt(build, at))));
  }
}
