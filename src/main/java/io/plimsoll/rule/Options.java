package io.plimsoll.rule;

import io.plimsoll.model.ImageReference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the settings of a repository may tell a rule.
///
/// @param kubernetesMinor the target version: 34 for Kubernetes 1.34
/// @param allowedCapabilities names without `CAP_` that may be added
/// @param allowedHostPaths directories of the host that may be mounted, with all below them
/// @param writablePaths directories that stay writable beside a read-only root, `/tmp` among them
/// @param pin how images must be pinned
/// @param defaultUsers users of images that the tables do not know: name with optional tag, `*` in
///   the tag for any, to user
public record Options(
    int kubernetesMinor,
    Set<String> allowedCapabilities,
    List<String> allowedHostPaths,
    List<String> writablePaths,
    Pin pin,
    Map<String, String> defaultUsers) {

  public Options {
    allowedCapabilities = Set.copyOf(allowedCapabilities);
    allowedHostPaths = List.copyOf(allowedHostPaths);
    writablePaths = List.copyOf(writablePaths);
    defaultUsers = Map.copyOf(defaultUsers);
  }

  /// How images must be pinned.
  public enum Pin {
    DIGEST,
    TAG,
    OFF
  }

  /// What holds where no settings exist.
  public static Options defaults(int kubernetesMinor) {
    return new Options(kubernetesMinor, Set.of(), List.of(), List.of("/tmp"), Pin.TAG, Map.of());
  }

  /// The user that the settings name for an image; the longest name that fits counts.
  public Optional<String> defaultUser(ImageReference image) {
    if (defaultUsers.isEmpty()) {
      return Optional.empty();
    }
    String tag = image.tag().orElse("latest");
    return defaultUsers.entrySet().stream()
        .filter(entry -> matches(entry.getKey(), image, tag))
        .max(
            Comparator.comparingInt((Map.Entry<String, String> entry) -> entry.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue);
  }

  private static boolean matches(String pattern, ImageReference image, String tag) {
    int colon = pattern.lastIndexOf(':');
    boolean tagged = colon > pattern.lastIndexOf('/');
    String name = tagged ? pattern.substring(0, colon) : pattern;
    String tagPattern = tagged ? pattern.substring(colon + 1) : "*";
    return (name.equals(image.name()) || name.equals(image.familiarName()))
        && (tagPattern.equals("*")
            || tagPattern.equals(tag)
            || (tagPattern.endsWith("*")
                && tag.startsWith(tagPattern.substring(0, tagPattern.length() - 1))));
  }
}
