package io.plimsoll.model;

import io.plimsoll.source.Location;

/// A place that names an image: `FROM`, `COPY --from`, `RUN --mount=from`, `image:`.
///
/// @param role what the image is used for
/// @param image the reference; `Unresolved` when it holds an open variable
public record ImageUse(
    SubjectPath path, Location at, Origin origin, Role role, Setting<ImageReference> image)
    implements Subject {

  /// What a document uses an image for.
  public enum Role {
    /// `FROM` of the final stage or of one it stands on.
    BASE,
    /// `FROM` of a stage that only helps to build.
    BUILDER,
    /// `COPY --from=IMAGE`, `RUN --mount=from=IMAGE`.
    COPY,
    /// A container that is started from it.
    RUN
  }
}
