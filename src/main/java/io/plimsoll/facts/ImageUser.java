package io.plimsoll.facts;

import java.util.List;

/// Whom an image runs as, and whom it could run as.
///
/// @param user what the image's configuration says; root means that `runAsNonRoot` refuses the
///   image although its entry point may drop privileges by itself
/// @param others users of the image that are neither root nor system users
/// @param family of the distribution: `debian`, `alpine`, `distroless`, `windows`, …; `unknown`
/// @param packageManager `apt`, `apk`, several with `/`, `none`, or `?`
/// @param shell whether the image has one
/// @param confidence how far all this may be trusted
/// @param source where it was read
public record ImageUser(
    KnownUser user,
    List<KnownUser> others,
    String family,
    String packageManager,
    boolean shell,
    Confidence confidence,
    String source) {

  public ImageUser {
    others = List.copyOf(others);
  }
}
