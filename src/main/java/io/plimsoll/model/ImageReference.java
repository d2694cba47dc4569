package io.plimsoll.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A reference to an image after the grammar of `distribution/reference`, normalised as Docker
/// does: `node:22` is `docker.io/library/node:22`.
///
/// @param registry host with optional port
/// @param repository path without registry
/// @param tag the tag, if one is written
/// @param digest the digest with its algorithm, if one is written
public record ImageReference(
    String registry, String repository, Optional<String> tag, Optional<String> digest) {

  /// The registry that a reference without one means.
  public static final String DOCKER_HUB = "docker.io";

  private static final int LONGEST_NAME = 255;
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
  private static final Pattern DIGEST =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}");
  private static final Pattern REGISTRY =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::[0-9]+)?"
              + "|\\[[0-9a-fA-F:]+\\](?::[0-9]+)?");
  private static final Pattern REPOSITORY =
      Pattern.compile(
          "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*");

  /// Reads a reference.
  ///
  /// @return empty when the grammar refuses the text
  public static Optional<ImageReference> parse(String text) {
    if (text.length() > LONGEST_NAME + 300) {
      return Optional.empty();
    }
    int at = text.indexOf('@');
    String named = at < 0 ? text : text.substring(0, at);
    int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    Optional<String> tag = after(colon, named);
    Optional<String> digest = after(at, text);
    boolean valid =
        tag.stream().allMatch(written -> TAG.matcher(written).matches())
            && digest.stream().allMatch(written -> DIGEST.matcher(written).matches());
    return valid
        ? named(colon < 0 ? named : named.substring(0, colon), tag, digest)
        : Optional.empty();
  }

  private static Optional<String> after(int mark, String text) {
    return mark < 0 ? Optional.empty() : Optional.of(text.substring(mark + 1));
  }

  private static Optional<ImageReference> named(
      String name, Optional<String> tag, Optional<String> digest) {
    int slash = name.indexOf('/');
    String first = slash < 0 ? "" : name.substring(0, slash);
    boolean hasRegistry =
        first.contains(".")
            || first.contains(":")
            || first.equals("localhost")
            || !first.equals(first.toLowerCase(Locale.ROOT));
    String registry = hasRegistry ? first : DOCKER_HUB;
    String repository = hasRegistry ? name.substring(slash + 1) : name;
    if (registry.equals("index.docker.io")) {
      registry = DOCKER_HUB;
    }
    if (registry.equals(DOCKER_HUB) && !repository.contains("/")) {
      repository = "library/" + repository;
    }
    boolean valid =
        repository.length() <= LONGEST_NAME
            && REGISTRY.matcher(registry).matches()
            && REPOSITORY.matcher(repository).matches();
    return valid
        ? Optional.of(new ImageReference(registry, repository, tag, digest))
        : Optional.empty();
  }

  /// Registry and repository, without tag and digest: `docker.io/library/node`.
  public String name() {
    return registry + "/" + repository;
  }

  /// The name as people write it: `node` for `docker.io/library/node`, `acme/web` for
  /// `docker.io/acme/web`, all of it elsewhere.
  public String familiarName() {
    if (!registry.equals(DOCKER_HUB)) {
      return name();
    }
    return repository.startsWith("library/") ? repository.substring(8) : repository;
  }

  /// Familiar name with tag and digest.
  @Override
  public String toString() {
    return familiarName() + tag.map(t -> ":" + t).orElse("") + digest.map(d -> "@" + d).orElse("");
  }
}
