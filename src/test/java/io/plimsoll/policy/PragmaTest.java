package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The parts of our own exceptions.
class PragmaTest {

  private static String said(Pragma pragma) {
    return String.join(",", pragma.rules())
        + pragma.until().map(day -> " until " + day).orElse("")
        + pragma.badDate().map(text -> " until? " + text).orElse("")
        + (pragma.reason().isEmpty() ? "" : " because " + pragma.reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          no-sudo -- builds                          | no-sudo because builds
          no-sudo,no-privileged -- builds            | no-sudo,no-privileged because builds
          no-sudo until=2027-01-31 -- builds         | no-sudo until 2027-01-31 because builds
          until=2027-01-31 no-sudo -- builds         | no-sudo until 2027-01-31 because builds
          no-sudo until=2027-01-31                   | no-sudo until 2027-01-31
          no-sudo until=2027-02-30 -- builds         | no-sudo until? 2027-02-30 because builds
          no-sudo until= -- builds                   | "no-sudo until?  because builds"
          no-sudo until=1.2.2027 until=2027-01-31    | no-sudo until 2027-01-31
          no-sudo -- until=2027-01-31                | no-sudo because until=2027-01-31
          no-sudo --builds                           | no-sudo,--builds
          no-sudo -- a -- b                          | no-sudo because a -- b
          no-sudo --                                 | no-sudo
          -- builds                                  | " because builds"
          ""                                         | ""
          """)
  void comments(String text, String expected) {
    assertEquals(expected, said(Pragma.ofComment("ignore", " " + text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          builds                      | no-sudo because builds
          builds; until=2027-01-31    | no-sudo until 2027-01-31 because builds
          builds;until=2027-01-31     | no-sudo until 2027-01-31 because builds
          builds until=2027-01-31     | no-sudo until 2027-01-31 because builds
          until=2027-01-31            | no-sudo until 2027-01-31
          builds; until=soon          | no-sudo until? soon because builds
          builds; until=              | "no-sudo until?  because builds"
          until=2027-01-31; builds    | no-sudo because until=2027-01-31; builds
          a; b; until=2027-01-31      | no-sudo until 2027-01-31 because a; b
          ""                          | no-sudo
          """)
  void annotations(String value, String expected) {
    assertEquals(expected, said(Pragma.ofAnnotation("no-sudo", value)));
  }

  @Test
  void onlyOneVerbSpeaksOfTheFile() {
    assertEquals(true, Pragma.ofComment("ignore-file", " a -- b").wholeFile());
    assertEquals(false, Pragma.ofComment("ignore", " a -- b").wholeFile());
    assertEquals(false, Pragma.ofAnnotation("a", "b").wholeFile());
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-31, true",
    "2028-02-29, true",
    "2027-02-29, false",
    "2027-1-31, false",
    "27-01-31, false",
    "tomorrow, false",
    "2027-01-31T00:00, false",
  })
  void days(String text, boolean isDay) {
    assertEquals(isDay, Pragma.date(text).isPresent());
    assertEquals(
        isDay ? Optional.of(text) : Optional.empty(), Pragma.date(text).map(day -> "" + day));
  }
}
