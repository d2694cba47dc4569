package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "a, a, true",
    "a, b, false",
    "a, aa, false",
    "*, '', true",
    "*, a/b, true",
    "**, x, true",
    "a*, a, true",
    "a*, ba, false",
    "*a, a, true",
    "*a, ab, false",
    "a*a, a, false",
    "a*a, aa, true",
    "a*b*c, axbxc, true",
    "a*b*c, acb, false",
    "*b*, abc, true",
    "*b*b*, abc, false",
    "a.c, abc, false",
    "a?c, abc, false",
    "docker.io/*/node, docker.io/library/node, true",
    "docker.io/*/node, docker.io/node, false",
    "'', '', true",
    "'', a, false",
  })
  void starsStandForAnything(String pattern, String text, boolean matches) {
    assertEquals(matches, Glob.matches(pattern, text));
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("ab*").ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab").ofMaxLength(10);
  }

  @Property(tries = 3_000)
  void agreesWithAnExpression(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
    String expression = pattern.replace("*", ".*");
    assertEquals(
        Pattern.matches(expression, text), Glob.matches(pattern, text), pattern + " " + text);
  }

  @Test
  void manyStarsAreBounded() {
    String pattern = "*a".repeat(2_000) + "b";
    String text = "a".repeat(5_000);
    assertTimeout(Duration.ofSeconds(2), () -> assertFalse(Glob.matches(pattern, text)));
  }
}
