package io.plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "abc, abc, 0",
    "abc, abd, 1",
    "abc, ab, 1",
    "ab, abc, 1",
    "abc, bc, 1",
    "abc, acb, 1",
    "abc, cba, 2",
    "abcd, badc, 2",
    "ca, abc, 3",
    "abcd, axyd, 2",
    "'', abc, 3",
    "abc, '', 3",
    "'', '', 0",
    "abc, xyz, 3",
    "abc, ABC, 3"
  })
  void lettersPutInTakenOutReplacedOrSwapped(String a, String b, int distance) {
    assertEquals(distance, WordDistance.between(a, b));
  }

  @Property
  void itIsTheSameBothWays(@ForAll("words") String a, @ForAll("words") String b) {
    assertEquals(WordDistance.between(a, b), WordDistance.between(b, a));
  }

  @Property
  void aWordIsAtNoDistanceFromItself(@ForAll("words") String word) {
    assertEquals(0, WordDistance.between(word, word));
  }

  @Property
  void itIsAtLeastTheDifferenceAndAtMostTheLonger(
      @ForAll("words") String a, @ForAll("words") String b) {
    int distance = WordDistance.between(a, b);
    assertTrue(distance >= Math.abs(a.length() - b.length()));
    assertTrue(distance <= Math.max(a.length(), b.length()));
  }

  @Property
  void swappingTwoNeighboursIsOneSlip(@ForAll("words") String word) {
    for (int i = 0; i + 1 < word.length(); i++) {
      StringBuilder swapped = new StringBuilder(word);
      swapped.setCharAt(i, word.charAt(i + 1));
      swapped.setCharAt(i + 1, word.charAt(i));
      int expected = word.charAt(i) == word.charAt(i + 1) ? 0 : 1;
      assertEquals(expected, WordDistance.between(word, swapped.toString()));
    }
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abcAé").ofMaxLength(8);
  }
}
