package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abcd       | true
          xabcdx     | true
          abcxabcd   | true
          abab12     | true
          ababab12   | true
          abab1      | false
          abc        | false
          ABCD       | false
          ''         | false
          """)
  void oneOfThemIsFoundAnywhere(String text, boolean expected) {
    Beginnings beginnings = new Beginnings(4);
    beginnings.add("abcd");
    beginnings.add("abab12");
    beginnings.add("ababzz");
    assertEquals(expected, beginnings.isAnyIn(text));
  }

  @Test
  void ofNoneNoneIsFound() {
    assertEquals(false, new Beginnings(4).isAnyIn("abcd"));
  }
}
