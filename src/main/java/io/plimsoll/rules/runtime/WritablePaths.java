package io.plimsoll.rules.runtime;

import io.plimsoll.facts.WritablePaths.Kind;
import io.plimsoll.facts.WritablePaths.WritablePath;
import io.plimsoll.model.Container;
import io.plimsoll.model.ImageReference;
import io.plimsoll.rule.Options;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The directories that have to stay writable when a container's root file system becomes
/// read-only.
final class WritablePaths {
  /// Where programs keep what need not survive. Memory over any other directory would hide files of
  /// the image.
  private static final List<String> FLEETING = List.of("/tmp", "/var/", "/run");

  private WritablePaths() {}

  /// What the settings name, `/tmp` among them, and what the image is known to write, without what
  /// is mounted already.
  static List<String> of(Container container, Options options) {
    Set<String> mounted =
        container.mounts().stream()
            .flatMap(mount -> mount.target().written().stream())
            .collect(Collectors.toUnmodifiableSet());
    return Stream.concat(options.writablePaths().stream(), ofImage(container))
        .distinct()
        .filter(path -> !mounted.contains(path))
        .toList();
  }

  private static Stream<String> ofImage(Container container) {
    return container.image().written().stream()
        .map(ImageReference::name)
        .flatMap(name -> io.plimsoll.facts.WritablePaths.of(name).stream())
        .filter(path -> path.kind() == Kind.TEMPORARY)
        .map(WritablePath::path)
        .filter(path -> FLEETING.stream().anyMatch(path::startsWith));
  }
}
