package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers are those of `git check-attr`.
class GitPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *.yaml          | web.yaml            | true
          *.yaml          | a/b/web.yaml        | true
          *.yaml          | a/web.yml           | false
          web.yaml        | a/web.yaml          | true
          gen             | gen/web.yaml        | false
          gen/            | gen/web.yaml        | false
          gen/**          | gen/web.yaml        | true
          gen/**          | gen/a/b/web.yaml    | true
          gen/**          | a/gen/web.yaml      | false
          gen/*           | gen/web.yaml        | true
          gen/*           | gen/a/web.yaml      | false
          **/gen/**       | a/gen/web.yaml      | true
          **/gen/**       | gen/web.yaml        | true
          **/gen/**       | a/genx/web.yaml     | false
          a/**/web.yaml   | a/web.yaml          | true
          a/**/web.yaml   | a/b/c/web.yaml      | true
          /web.yaml       | web.yaml            | true
          /web.yaml       | a/web.yaml          | false
          a/web.yaml      | b/a/web.yaml        | false
          a**b            | a123b               | true
          x/a**b          | x/a/b               | false
          w?b.yaml        | web.yaml            | true
          w?b.yaml        | wb.yaml             | false
          w[a-f]b.yaml    | web.yaml            | true
          w[!a-f]b.yaml   | web.yaml            | false
          w[^x]b.yaml     | web.yaml            | true
          w[]e]b.yaml     | w]b.yaml            | true
          w[eb.yaml       | w[eb.yaml           | true
          \\*.yaml        | *.yaml              | true
          \\*.yaml        | a.yaml              | false
          {a,b}.yaml      | a.yaml              | false
          {a,b}.yaml      | '{a,b}.yaml'        | true
          Web.yaml        | web.yaml            | false
          **              | a/b                 | true
          """)
  void patterns(String pattern, String path, boolean fits) {
    assertEquals(fits, GitPattern.of(pattern).fits(path), pattern + " " + path);
  }

  @Test
  void hostilePatternsTakeNoTime() {
    String pattern = "**/".repeat(300) + "*a".repeat(500) + "b";
    String path = "a/".repeat(300) + "a".repeat(1_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertFalse(GitPattern.of(pattern).fits(path)));
  }
}
