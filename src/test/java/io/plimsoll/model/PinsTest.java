package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// References with another tag or digest, and references at the limits of the grammar
/// (`distribution/reference`).
class PinsTest {
  private static final String OLD = "sha256:" + "0".repeat(64);
  private static final String NEW = "sha256:" + "f".repeat(64);

  private static Optional<String> some(String text) {
    return Optional.ofNullable(text).map(one -> one.replace("OLD", OLD).replace("NEW", NEW));
  }

  /// Reference; tag; digest; what it becomes. `OLD` and `NEW` are digests.
  @ParameterizedTest
  @CsvSource({
    "node, , , node",
    "node, 22, , node:22",
    "node, , NEW, node@NEW",
    "node, 22, NEW, node:22@NEW",
    "node:20, , , node:20",
    "node:20, 22, , node:22",
    "node:20, , NEW, node:20@NEW",
    "node:20, 22, NEW, node:22@NEW",
    "node@OLD, , , node@OLD",
    "node@OLD, 22, , node:22",
    "node@OLD, , NEW, node@NEW",
    "node@OLD, 22, NEW, node:22@NEW",
    "node:20@OLD, , NEW, node:20@NEW",
    "node:20@OLD, 22, , node:22",
    "localhost:5000/a, 1, , localhost:5000/a:1",
    "localhost:5000/a:1, 2, , localhost:5000/a:2",
    "[::1]:5000/a, 1, NEW, [::1]:5000/a:1@NEW",
    "docker.io/library/node:20, 22, , docker.io/library/node:22",
    "index.docker.io/node@OLD, , NEW, index.docker.io/node@NEW",
  })
  void theNameStaysAsItIsWritten(String text, String tag, String digest, String pinned) {
    assertEquals(
        some(pinned), ImageReference.pinned(some(text).orElseThrow(), some(tag), some(digest)));
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "Node, 1", "node:, 1", "node:1:2, 1", "${A}:1, 2", "' node', 1"})
  void whatIsNoReferenceIsNotPinned(String text, String tag) {
    assertEquals(Optional.empty(), ImageReference.pinned(text, Optional.of(tag), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "node, node",
    "node:22, node:22",
    "node:22@OLD, node:22",
    "node@OLD, node@sha256:000000000000…",
    "acme/web@OLD, acme/web@sha256:000000000000…",
    "docker.io/library/node:1, node:1",
    "localhost/a, localhost/a",
  })
  void aSentenceCallsItByTagOrTheBeginOfItsDigest(String text, String spoken) {
    assertEquals(spoken, ImageReference.parse(some(text).orElseThrow()).orElseThrow().spoken());
  }

  @Test
  void theLongestReference() {
    String path = "a".repeat(120) + "/" + "b".repeat(134);
    String tag = "t".repeat(128);
    String digest = "sha512:" + "0".repeat(128);
    ImageReference longest =
        ImageReference.parse("r.io/" + path + ":" + tag + "@" + digest).orElseThrow();
    assertEquals(255, longest.repository().length());
    assertEquals(Optional.of(tag), longest.tag());
    assertEquals(Optional.of(digest), longest.digest());
    assertEquals(Optional.empty(), ImageReference.parse("r.io/b" + path));
    assertEquals(Optional.empty(), ImageReference.parse("r.io/a:t" + tag));
  }

  @Test
  void theLibraryCountsAsPartOfTheName() {
    assertTrue(ImageReference.parse("a".repeat(255 - "library/".length())).isPresent());
    assertEquals(Optional.empty(), ImageReference.parse("a".repeat(256 - "library/".length())));
    assertTrue(ImageReference.parse("a/" + "a".repeat(253)).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "a.b, docker.io/library/a.b",
    "a.b/c, a.b/c",
    "a:1/c, a:1/c",
    "localhost/c, localhost/c",
    "localhosts/c, docker.io/localhosts/c",
    "LOCALHOST/c, LOCALHOST/c",
    "Acme/c, Acme/c",
    "acme/c, docker.io/acme/c",
    "a.b/c/d.e, a.b/c/d.e",
    "docker.io/c, docker.io/library/c",
    "DOCKER.IO/c, DOCKER.IO/c",
    "registry-1.docker.io/library/c, registry-1.docker.io/library/c",
    "a..b/c, ''",
    "a:b/c, ''",
    "a:/c, ''",
    "acme/C, ''",
    "a.b/, ''",
    "-a.b/c, ''",
  })
  void whatLooksLikeAHostIsOne(String text, String name) {
    assertEquals(name, ImageReference.parse(text).map(ImageReference::name).orElse(""));
  }

  @Provide
  Arbitrary<String> references() {
    return Combinators.combine(
            Arbitraries.of("", "docker.io/", "quay.io/", "localhost:5000/", "a.b:1/"),
            Arbitraries.of("node", "library/node", "acme/web", "a/b/c"),
            Arbitraries.of("", ":1", ":latest"),
            Arbitraries.of("", "@" + OLD))
        .as((registry, name, tag, digest) -> registry + name + tag + digest);
  }

  @Property(tries = 100)
  void aPinnedReferenceIsPinned(@ForAll("references") String text) {
    String pinned = ImageReference.pinned(text, Optional.of("9"), Optional.of(NEW)).orElseThrow();
    ImageReference image = ImageReference.parse(pinned).orElseThrow();
    assertEquals(Optional.of("9"), image.tag());
    assertEquals(Optional.of(NEW), image.digest());
    assertEquals(ImageReference.parse(text).orElseThrow().name(), image.name());
    assertEquals(
        Optional.of(pinned), ImageReference.pinned(pinned, Optional.of("9"), Optional.of(NEW)));
  }
}
