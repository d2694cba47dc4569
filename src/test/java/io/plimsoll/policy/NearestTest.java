package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KNOWN =
      List.of("fail-at", "comment-at", "max-comments", "no-privileged", "all", "off", "nsa");

  @ParameterizedTest
  @CsvSource({
    "fail-at, fail-at",
    "fail_at, fail-at",
    "FAIL-AT, fail-at",
    "fial-at, fail-at",
    "failat, fail-at",
    "comments-at, comment-at",
    "no-priviliged, no-privileged",
    "no-priveledged, no-privileged",
    "al, all",
    "ofo, off",
    "nas, nsa",
    "zebra, ''",
    "of, off",
    "x, ''",
    "'', ''"
  })
  void theWordThatWasLikelyMeant(String written, String meant) {
    assertEquals(Optional.of(meant).filter(word -> !word.isEmpty()), Nearest.to(written, KNOWN));
  }

  @Test
  void ofTwoAsNearTheFirstInTheAlphabet() {
    assertEquals(Optional.of("cat"), Nearest.to("bat", List.of("hat", "cat")));
  }

  @Test
  void aLongWordIsNotCompared() {
    String word = "a".repeat(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> assertEquals(Optional.empty(), Nearest.to(word, List.of("aaaa"))));
  }
}
