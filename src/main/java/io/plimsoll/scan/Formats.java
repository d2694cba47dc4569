package io.plimsoll.scan;

import io.plimsoll.format.Format;
import io.plimsoll.format.compose.ComposeFormat;
import io.plimsoll.format.dockerfile.DockerfileFormat;
import io.plimsoll.format.kubernetes.KubernetesFormat;
import io.plimsoll.policy.Globs;
import io.plimsoll.policy.Settings;
import java.util.List;

/// All formats.
public final class Formats {
  private Formats() {}

  /// The formats in the order in which they are asked: those that know a file by its name first.
  public static List<Format> of(Settings settings) {
    List<String> dockerfiles = settings.paths().dockerfiles();
    return List.of(
        new DockerfileFormat(path -> Globs.anyMatches(dockerfiles, path)),
        new ComposeFormat(),
        new KubernetesFormat());
  }
}
