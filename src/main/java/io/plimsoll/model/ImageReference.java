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

  /// Where Docker Hub keeps the images that are named by one word.
  private static final String OFFICIAL = "library/";

  /// `sha256:` and as many digits as tell digests apart.
  private static final int SPOKEN_DIGEST = 19;

  private static final int LONGEST_NAME = 255;
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

  /// What `opencontainers/go-digest` accepts: hexadecimal digits in lower case, as many as the
  /// algorithm makes.
  private static final Pattern DIGEST =
      Pattern.compile("sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}");

  /// The identifier of an image, which a name must not look like.
  private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{64}");

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
    if (text.length() > LONGEST_NAME + 300 || IDENTIFIER.matcher(text).matches()) {
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
      repository = OFFICIAL + repository;
    }
    boolean valid =
        repository.length() <= LONGEST_NAME
            && REGISTRY.matcher(registry).matches()
            && REPOSITORY.matcher(repository).matches();
    return valid
        ? Optional.of(new ImageReference(registry, repository, tag, digest))
        : Optional.empty();
  }

  /// A reference as written, with another tag or digest behind its name. Another tag takes the
  /// digest of the old one away.
  ///
  /// @return empty when the grammar refuses the text
  public static Optional<String> pinned(
      String written, Optional<String> tag, Optional<String> digest) {
    return parse(written).map(image -> image.pinnedAs(written, tag, digest));
  }

  private String pinnedAs(String written, Optional<String> newTag, Optional<String> newDigest) {
    Optional<String> kept = newTag.isPresent() ? Optional.empty() : digest;
    return written.substring(0, written.length() - suffix(tag, digest).length())
        + suffix(newTag.or(() -> tag), newDigest.or(() -> kept));
  }

  private static String suffix(Optional<String> tag, Optional<String> digest) {
    return tag.map(t -> ":" + t).orElse("") + digest.map(d -> "@" + d).orElse("");
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
    boolean official =
        repository.startsWith(OFFICIAL) && repository.lastIndexOf('/') < OFFICIAL.length();
    return official ? repository.substring(OFFICIAL.length()) : repository;
  }

  /// Familiar name with its tag or, where there is none, the beginning of its digest: what a
  /// sentence calls it.
  public String spoken() {
    String end = tag.map(t -> ":" + t).orElseGet(() -> digest.map(ImageReference::cut).orElse(""));
    return familiarName() + end;
  }

  private static String cut(String digest) {
    return "@" + digest.substring(0, Math.min(digest.length(), SPOKEN_DIGEST)) + "…";
  }

  /// Familiar name with tag and digest.
  @Override
  public String toString() {
    return familiarName() + suffix(tag, digest);
  }
}
