package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static Words read(String... words) {
    return Words.read("fix", List.of(words), Set.of("--base", "--rule"), Set.of("--safe"));
  }

  @Test
  void wordsAreSortedInWhateverOrderTheyStand() {
    Words words = read("a", "--rule", "x", "--safe", "b", "--rule=y", "--base=main");
    assertEquals(List.of("a", "b"), words.rest());
    assertEquals(List.of("x", "y"), words.values("--rule"));
    assertEquals(Optional.of("y"), words.last("--rule"));
    assertEquals(Optional.of("main"), words.last("--base"));
    assertTrue(words.has("--safe"));
  }

  @Test
  void whatIsNotTypedIsNotThere() {
    Words words = read();
    assertEquals(List.of(), words.rest());
    assertEquals(List.of(), words.values("--rule"));
    assertEquals(Optional.empty(), words.last("--base"));
    assertFalse(words.has("--safe"));
  }

  @Test
  void behindTwoHyphensNothingIsAnOption() {
    Words words = read("--safe", "--", "--rule", "-x", "--");
    assertEquals(List.of("--rule", "-x", "--"), words.rest());
    assertTrue(words.has("--safe"));
  }

  @Test
  void valuesMayLookLikeAlmostAnything() {
    assertEquals(Optional.of("a=b"), read("--base=a=b").last("--base"));
    assertEquals(Optional.of(""), read("--base=").last("--base"));
    assertEquals(Optional.of("-1"), read("--base", "-1").last("--base"));
    assertEquals(List.of("-", "@file", "a=b"), read("-", "@file", "a=b").rest());
  }

  @ParameterizedTest
  @CsvSource({
    "--verbose, unknown-option, --verbose",
    "-v, unknown-option, -v",
    "--verbose=1, unknown-option, --verbose=1",
    "--base, missing-value, --base",
    "--base --safe, missing-value, --base",
    "--base --rule x, missing-value, --base",
    "--base --, missing-value, --base"
  })
  void whatIsNotUnderstoodIsRefused(String words, String key, String option) {
    Refusal refusal = assertThrows(Refusal.class, () -> read(words.split(" ", -1)));
    assertEquals("cli.refused." + key, refusal.key());
    assertEquals(Map.of("option", option, "command", "fix"), refusal.facts());
  }

  @Test
  void aSwitchThatIsGivenAValueIsNamed() {
    Refusal refusal = assertThrows(Refusal.class, () -> read("--safe=1"));
    assertEquals("cli.refused.unknown-option-near", refusal.key());
    assertEquals(
        Map.of("option", "--safe=1", "command", "fix", "nearest", "--safe"), refusal.facts());
  }
}
