package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **/testdata/**     | a/testdata/b/c.yaml   | true
          **/testdata/**     | testdata/c.yaml       | true
          **/testdata/**     | a/mytestdata/c.yaml   | false
          legacy/**          | legacy/a/b            | true
          legacy/**          | other/legacy/a        | false
          legacy/            | legacy/a/b            | true
          *.yaml             | a/b/c.yaml            | true
          deploy/*.yaml      | deploy/web.yaml       | true
          deploy/*.yaml      | deploy/a/web.yaml     | false
          deploy/**/*.yaml   | deploy/web.yaml       | true
          deploy/**/*.yaml   | deploy/a/b/web.yaml   | true
          images/*.docker    | images/web.docker     | true
          release/?.x        | release/1.x           | true
          release/?.x        | release/10.x          | false
          a/{b,c}.yaml       | a/c.yaml              | true
          a/{b,c}.yaml       | a/d.yaml              | false
          /Dockerfile        | Dockerfile            | true
          /Dockerfile        | a/Dockerfile          | false
          Dockerfile         | a/Dockerfile          | true
          a.b                | aXb                   | false
          **                 | a/b/c                 | true
          """)
  void patterns(String pattern, String path, boolean fits) {
    assertEquals(fits, Globs.matches(pattern, path), pattern + " " + path);
  }

  @Test
  void hostilePatternsTakeNoTime() {
    String pattern = "/" + "*a".repeat(200) + "**/".repeat(100) + "{a,b}".repeat(50);
    String path = "a".repeat(400) + "/b".repeat(100);
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Globs.matches(pattern, path));
  }
}
