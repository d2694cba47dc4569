package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// BuildKit's parser directive `check`.
class BuildChecksTest {

  private static String said(String value) {
    return BuildChecks.read(Noted.directive("check", value)).map(Noted::said).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skip=StageNameCasing                       | buildkit StageNameCasing file
          skip=StageNameCasing,JSONArgsRecommended   | buildkit StageNameCasing,JSONArgsRecommended file
          skip=StageNameCasing , JSONArgsRecommended | buildkit StageNameCasing,JSONArgsRecommended file
          skip=StageNameCasing;error=true            | buildkit StageNameCasing file
          error=true;skip=StageNameCasing            | buildkit StageNameCasing file
          error=true ; skip = all                    | buildkit * file
          skip=all                                   | buildkit * file
          experimental=all                           | ''
          error=true                                 | ''
          skip                                       | ''
          skipped=all                                | ''
          """)
  void values(String value, String expected) {
    assertEquals(expected, said(value));
  }

  @Test
  void otherDirectivesAndCommentsAreNone() {
    assertEquals(true, BuildChecks.read(Noted.directive("syntax", "skip=all")).isEmpty());
    assertEquals(true, BuildChecks.read(Noted.dockerfile("check=skip=all")).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skip=JSONArgsRecommended | buildkit=copy-not-add
          skip=all                 | buildkit=copy-not-add
          skip=*                   | ''
          skip=jsonargsrecommended | ''
          skip=JSON*               | ''
          """)
  void namesMeanOurRules(String value, String expected) {
    assertEquals(expected, Noted.outcome(Noted.read(Noted.directive("check", value))));
  }
}
