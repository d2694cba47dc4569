package io.plimsoll.policy;

import io.plimsoll.model.BuildStage;
import io.plimsoll.model.Container;
import io.plimsoll.model.ImageBuild;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.model.Subject;
import io.plimsoll.model.Workload;
import java.util.Optional;

/// Whether an exception of the settings fits a finding.
public final class IgnoreMatch {

  private IgnoreMatch() {}

  /// Whether it names the rule, and the file as far as it names files.
  public static boolean fitsRule(IgnoreEntry entry, String slug, String path) {
    return entry.rules().contains(slug)
        && (entry.paths().isEmpty() || Globs.anyMatches(entry.paths(), path));
  }

  /// Whether it speaks of whole files.
  public static boolean fitsFile(IgnoreEntry entry) {
    return entry.resource().isEmpty() && entry.container().isEmpty() && entry.image().isEmpty();
  }

  /// Whether it fits a thing, as far as it names a resource, a container or an image.
  public static boolean fitsSubject(IgnoreEntry entry, Subject subject) {
    return entry.resource().map(resource -> isIn(resource, subject)).orElse(true)
        && entry.container().map(name -> isContainer(name, subject)).orElse(true)
        && entry.image().map(image -> runs(image, subject)).orElse(true);
  }

  private static boolean isIn(String resource, Subject subject) {
    return (subject.path() + "/").startsWith(resource + "/");
  }

  private static boolean isContainer(String name, Subject subject) {
    return subject instanceof Container container
        ? Globs.matches(name, container.name())
        : subject.path().segments().stream().anyMatch(one -> Globs.matches(name, one));
  }

  private static boolean runs(String pattern, Subject subject) {
    return image(subject)
        .filter(image ->
            Globs.matches("/" + pattern, image.name())
                || Globs.matches("/" + pattern, image.familiarName())
                || Globs.matches("/" + pattern, image.toString()))
        .isPresent();
  }

  private static Optional<ImageReference> image(Subject subject) {
    return switch (subject) {
      case Container container -> container.image().written();
      case ImageUse use -> use.image().written();
      case Workload _, ImageBuild _, BuildStage _, ShellCommand _ -> Optional.empty();
    };
  }
}
