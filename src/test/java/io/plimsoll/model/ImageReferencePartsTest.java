package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The parts of references, as `distribution/reference` splits them (`regexp.go`, `normalize.go`).
class ImageReferencePartsTest {
  private static final String HEX = "0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a                   | docker.io       | library/a   |
          a:b                 | docker.io       | library/a   | b
          a/b                 | docker.io       | a/b         |
          a/b/c/d:e           | docker.io       | a/b/c/d     | e
          a.b/c               | a.b             | c           |
          a.b/c/d:1.0         | a.b             | c/d         | 1.0
          a:5000/b            | a:5000          | b           |
          a:5000/b:c          | a:5000          | b           | c
          localhost/a         | localhost       | a           |
          localhost           | docker.io       | library/localhost |
          localhost:5000      | docker.io       | library/localhost | 5000
          A/b                 | A               | b           |
          docker.io/a/b       | docker.io       | a/b         |
          docker.io/library/a | docker.io       | library/a   |
          index.docker.io/a/b | docker.io       | a/b         |
          quay.io/a           | quay.io         | a           |
          127.0.0.1:5000/a    | 127.0.0.1:5000  | a           |
          [2001:db8::1]/a:b   | [2001:db8::1]   | a           | b
          a_b                 | docker.io       | library/a_b |
          a__b                | docker.io       | library/a__b |
          a-b---c             | docker.io       | library/a-b---c |
          a.b                 | docker.io       | library/a.b |
          0/1:2               | docker.io       | 0/1         | 2
          a:_                 | docker.io       | library/a   | _
          a:A-b_c.d           | docker.io       | library/a   | A-b_c.d
          xn--n3h.com/a       | xn--n3h.com     | a           |
          """)
  void aReferenceHasParts(String text, String registry, String repository, String tag) {
    assertEquals(
        Optional.of(
            new ImageReference(registry, repository, Optional.ofNullable(tag), Optional.empty())),
        ImageReference.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "@",
        "a:",
        "a@",
        ":b",
        "/a",
        "a/",
        "a//b",
        "A",
        "a/B",
        "a b",
        " a",
        "a ",
        "a\n",
        "a:b:c",
        "a:b/c:d:e",
        "-a",
        "a-",
        ".a",
        "a.",
        "_a",
        "a_",
        "a___b",
        "a..b",
        "a.-b",
        "a:.b",
        "a:-b",
        "a:b c",
        "a:ä",
        "ä",
        "a@b",
        "a@sha256:",
        "a@sha256:12",
        "a@:b",
        "http://a/b",
        "-a.b/c",
        "a.b-/c",
        "a..b/c",
        "a.b:x/c",
        "[::1/c",
        "[g::]/c",
        "${IMAGE}",
        "{{ image }}",
        "<a>"
      })
  void otherTextsAreNone(String text) {
    assertEquals(Optional.empty(), ImageReference.parse(text));
  }

  @Test
  void aDigestHasAKnownAlgorithmAndItsDigits() {
    assertTrue(ImageReference.parse("a@sha256:" + HEX + HEX).isPresent());
    assertEquals(Optional.empty(), ImageReference.parse("a@sha256:" + HEX));
    assertEquals(Optional.empty(), ImageReference.parse("a@sha512+b64u.x:" + HEX + HEX));
    assertEquals(Optional.empty(), ImageReference.parse("a@sha256:" + HEX.substring(1)));
    assertEquals(Optional.empty(), ImageReference.parse("a@256:" + HEX));
    assertEquals(Optional.empty(), ImageReference.parse("a@sha256:" + HEX + "g"));
    assertEquals(Optional.empty(), ImageReference.parse("a@sha256:" + HEX + "@sha256:" + HEX));
  }

  @Test
  void aTagHasAtMost128Characters() {
    assertTrue(ImageReference.parse("a:" + "b".repeat(128)).isPresent());
    assertEquals(Optional.empty(), ImageReference.parse("a:" + "b".repeat(129)));
  }

  @Test
  void aRepositoryHasAtMost255Characters() {
    assertTrue(ImageReference.parse("a.b/" + "c".repeat(255)).isPresent());
    assertEquals(Optional.empty(), ImageReference.parse("a.b/" + "c".repeat(256)));
  }

  @ParameterizedTest
  @CsvSource({
    "node,                    node",
    "docker.io/library/node,  node",
    "docker.io/acme/web:1,    acme/web:1",
    "index.docker.io/node:22, node:22",
    "quay.io/a/b:c,           quay.io/a/b:c",
    "localhost/a,             localhost/a",
  })
  void isWrittenAsPeopleDo(String text, String written) {
    assertEquals(written, ImageReference.parse(text).orElseThrow().toString());
  }

  @Property(tries = 2_000)
  void anyTextIsReadOrRefused(
      @ForAll
          @StringLength(max = 30)
          @CharRange(from = 'a', to = 'c')
          @Chars({':', '/', '.', '-', '_', '@', 'A', '0', '[', ']'})
          String text) {
    ImageReference.parse(text)
        .ifPresent(image ->
            assertEquals(Optional.of(image), ImageReference.parse(image.toString()), text));
  }
}
