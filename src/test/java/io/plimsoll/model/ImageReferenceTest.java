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
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
  private static final String DIGEST =
      "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @CsvSource({
    "node,                        docker.io/library/node,        ''",
    "node:22-bookworm-slim,       docker.io/library/node,        22-bookworm-slim",
    "acme/web:1.4,                docker.io/acme/web,            1.4",
    "docker.io/node:22,           docker.io/library/node,        22",
    "index.docker.io/node:22,     docker.io/library/node,        22",
    "docker.io/library/node,      docker.io/library/node,        ''",
    "ghcr.io/acme/web:main,       ghcr.io/acme/web,              main",
    "localhost/web,               localhost/web,                 ''",
    "localhost:5000/web:1,        localhost:5000/web,            1",
    "registry.local:5000/a/b/c:2, registry.local:5000/a/b/c,     2",
    "Registry/web,                Registry/web,                  ''",
    "a__b/c--d/e.f:x,             docker.io/a__b/c--d/e.f,       x",
    "[::1]:5000/web:1,            [::1]:5000/web,                1"
  })
  void isNormalisedAsDockerDoes(String text, String name, String tag) {
    ImageReference image = ImageReference.parse(text).orElseThrow();
    assertEquals(name, image.name());
    assertEquals(Optional.of(tag).filter(written -> !written.isEmpty()), image.tag());
  }

  @Test
  void holdsTagAndDigest() {
    ImageReference image = ImageReference.parse("node:22@" + DIGEST).orElseThrow();
    assertEquals(Optional.of("22"), image.tag());
    assertEquals(Optional.of(DIGEST), image.digest());
    assertEquals("node:22@" + DIGEST, image.toString());
  }

  @Test
  void holdsADigestAlone() {
    ImageReference image = ImageReference.parse("localhost:5000/web@" + DIGEST).orElseThrow();
    assertEquals("localhost:5000/web", image.name());
    assertEquals(Optional.empty(), image.tag());
    assertEquals(Optional.of(DIGEST), image.digest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Node",
        "acme/Web",
        "node:",
        "node:-1",
        "node@sha256:abc",
        "node@",
        "a//b",
        "/a",
        "a/",
        "-a",
        "a..b",
        "a b",
        "node:22:23",
        "https://example.org/a",
        "$IMAGE",
        "node:${TAG}"
      })
  void refusesWhatTheGrammarRefuses(String text) {
    assertEquals(Optional.empty(), ImageReference.parse(text));
  }

  @Test
  void refusesNamesThatAreTooLong() {
    assertEquals(Optional.empty(), ImageReference.parse("a".repeat(256)));
    assertEquals(Optional.empty(), ImageReference.parse("a/".repeat(100_000) + "b"));
  }

  @ParameterizedTest
  @CsvSource({
    "docker.io/library/node:22, node:22",
    "docker.io/acme/web:1,      acme/web:1",
    "ghcr.io/acme/web:1,        ghcr.io/acme/web:1"
  })
  void isSpokenAsPeopleWriteIt(String text, String spoken) {
    assertEquals(spoken, ImageReference.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "node:22, node:22",
    "docker.io/library/node, node",
    "node:22@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, node:22",
    "a.example/b@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,"
        + " a.example/b@sha256:0123456789ab…",
  })
  void aSentenceNeedsNoWholeDigest(String text, String spoken) {
    assertEquals(spoken, ImageReference.parse(text).orElseThrow().spoken());
  }

  @Property
  boolean neverThrows(@ForAll String text) {
    return ImageReference.parse(text).map(image -> !image.name().isEmpty()).orElse(true);
  }

  @Property
  void whatWasReadCanBeReadAgain(@ForAll("references") String text) {
    ImageReference image = ImageReference.parse(text).orElseThrow();
    assertTrue(ImageReference.parse(image.toString()).filter(image::equals).isPresent(), text);
  }

  @Provide
  Arbitrary<String> references() {
    return Combinators.combine(
            Arbitraries.of("", "docker.io/", "ghcr.io/", "localhost:5000/", "r.io:1/"),
            Arbitraries.of("node", "library/node", "acme/web", "a/b/c", "a_b", "a-b.c"),
            Arbitraries.of("", ":1", ":latest", ":1.2-x_y"),
            Arbitraries.of("", "@" + DIGEST))
        .as((registry, name, tag, digest) -> registry + name + tag + digest);
  }

  @ParameterizedTest
  @CsvSource({
    "sha256, 64, true",
    "sha384, 96, true",
    "sha512, 128, true",
    "sha256, 63, false",
    "sha256, 128, false",
    "sha512, 64, false",
    "md5, 64, false",
    "sha256+b64, 64, false"
  })
  void aDigestHasTheLengthOfItsAlgorithm(String algorithm, int length, boolean valid) {
    String text = "node@" + algorithm + ":" + "0".repeat(length);
    assertEquals(valid, ImageReference.parse(text).isPresent());
  }

  @Test
  void aDigestIsInLowerCase() {
    assertEquals(Optional.empty(), ImageReference.parse("node@sha256:" + "A".repeat(64)));
  }

  @ParameterizedTest
  @CsvSource({"64, false", "63, true", "65, true"})
  void whatLooksLikeAnIdentifierIsNoName(int length, boolean valid) {
    assertEquals(valid, ImageReference.parse("a".repeat(length)).isPresent());
    assertTrue(ImageReference.parse("acme/" + "a".repeat(length)).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "docker.io/library/node,      node",
    "docker.io/library/node/slim, library/node/slim",
    "docker.io/acme/node,         acme/node",
    "library/node,                node",
    "quay.io/library/node,        quay.io/library/node"
  })
  void aFamiliarNameMeansTheSame(String text, String familiar) {
    ImageReference image = ImageReference.parse(text).orElseThrow();
    assertEquals(familiar, image.familiarName());
    assertEquals(Optional.of(image), ImageReference.parse(familiar));
  }

  @ParameterizedTest
  @CsvSource({
    "node,                   '',  node@D",
    "node:22,                '',  node:22@D",
    "docker.io/node:22,      24,  docker.io/node:24@D",
    "localhost:5000/web,     1.4, localhost:5000/web:1.4@D",
    "index.docker.io/node:1, '',  index.docker.io/node:1@D"
  })
  void aPinKeepsTheNameAsWritten(String text, String tag, String expected) {
    Optional<String> newTag = Optional.of(tag).filter(one -> !one.isEmpty());
    assertEquals(
        Optional.of(expected.replace("D", DIGEST)),
        ImageReference.pinned(text, newTag, Optional.of(DIGEST)));
  }

  @Test
  void anotherTagTakesTheDigestAway() {
    String text = "node:20@" + DIGEST;
    String newer = DIGEST.replace("0123", "4567");
    assertEquals(
        Optional.of("node:22"), ImageReference.pinned(text, Optional.of("22"), Optional.empty()));
    assertEquals(
        Optional.of("node:20@" + newer),
        ImageReference.pinned(text, Optional.empty(), Optional.of(newer)));
    assertEquals(
        Optional.of(text), ImageReference.pinned(text, Optional.empty(), Optional.empty()));
  }

  @Test
  void aTextThatIsNoReferenceCannotBePinned() {
    assertEquals(
        Optional.empty(), ImageReference.pinned("${IMAGE}", Optional.of("1"), Optional.empty()));
  }
}
