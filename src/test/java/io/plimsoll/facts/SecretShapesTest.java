package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Secrets that give themselves away. The tokens here are made up.
class SecretShapesTest {

  private static List<String> found(String text) {
    return SecretShapes.in(text).stream().map(span -> span.of(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://me:hunter2@host/x        | hunter2
          postgres://app:p-w.d@db:5432/app | p-w.d
          redis://:hunter2@redis:6379/0    | hunter2
          amqp://a:b@c                     | b
          git clone https://u:tok@h/r.git  | tok
          x='ftp://u:pw@h' y               | pw
          """)
  void passwordsOfAddresses(String text, String secret) {
    assertEquals(List.of(secret), found(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://host/x",
        "https://me@host/x",
        "https://host:443/x@y",
        "https://me:$PASSWORD@host",
        "https://me:${PASSWORD}@host",
        "https://host/a:b@c",
        "mail me@host",
        "a:b@c",
      })
  void addressesWithoutOne(String text) {
    assertEquals(List.of(), found(text));
  }

  @Test
  void tokensOfKnownIssuers() {
    String twenty = "abcdefghij0123456789";
    for (String token :
        List.of(
            "ghp_" + twenty,
            "ghs_" + twenty,
            "github_pat_" + twenty + "AB",
            "glpat-" + twenty,
            "AKIA" + "ABCDEFGHIJ012345",
            "xoxb-" + twenty,
            "sk_live_" + twenty,
            "npm_" + twenty + "abcdefghij012345",
            "pypi-" + twenty)) {
      assertEquals(List.of(token), found("TOKEN=" + token + " x"));
      assertEquals(List.of(token), found("\"" + token + "\""));
      assertEquals(List.of(), found("x" + token.substring(0, 9)));
    }
  }

  @Test
  void tokensInsideOfWordsAreNone() {
    assertEquals(List.of(), found("myghp_abcdefghij0123456789"));
    assertEquals(List.of(), found("sk_test_abcdefghij0123456789"));
  }

  @Test
  void severalInOneText() {
    assertEquals(
        List.of("one", "two", "glpat-abcdefghij0123456789"),
        found("a://u:one@h b://u:two@h glpat-abcdefghij0123456789"));
  }
}
