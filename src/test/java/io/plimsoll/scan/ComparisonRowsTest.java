package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a rule said of the base and says of the head, and what the review makes of both.
class ComparisonRowsTest {

  private static String service(String name, String script) {
    return script.equals("-")
        ? ""
        : "  %s:\n    image: nginx:1.29\n    environment:\n      light: \"%s\"\n"
            .formatted(name, script);
  }

  /// Each finding as `status[part]`, a protection that was taken away with `!`.
  private static String compared(String before, String after) {
    String other = "services:\n  other:\n    image: redis:8\n";
    Report report =
        Reviewed.modified(
                "compose.yaml", other + service("web", before), other + service("web", after))
            .rules(List.of(Scripted.of("light")))
            .report();
    return String.join(
        " ",
        report.findings().stream()
            .map(finding ->
                finding.status().name().toLowerCase(java.util.Locale.ROOT)
                    + (finding.part().isEmpty() ? "" : "[" + finding.part() + "]")
                    + (finding.cause().equals(Merging.TAKEN_AWAY) ? "!" : ""))
            .sorted()
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          broken     | broken     | existing
          holds      | broken     | new
          -          | broken     | new
          expression | broken     | new
          elsewhere  | broken     | new
          holds      | expression | new!
          holds      | elsewhere  | new!
          holds      | removed    | new!
          holds      | invalid    | new!
          holds      | no-value   | ''
          holds      | unknown-schema | ''
          -          | expression | ''
          broken     | expression | ''
          broken     | elsewhere  | ''
          expression | removed    | ''
          broken     | holds      | fixed
          broken     | -          | fixed
          expression | holds      | ''
          expression | -          | ''
          holds      | holds      | ''
          """)
  void oneThing(String before, String after, String expected) {
    assertEquals(expected, compared(before, after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          broken:a          | broken:a broken:b     | existing[a] new[b]
          broken:a broken:b | broken:b              | existing[b] fixed[a]
          broken:a          | broken:b              | fixed[a] new[b]
          broken:a          | expression:a          | ''
          broken:a          | expression            | ''
          broken:a          | expression:b          | fixed[a] new[b]!
          expression:a      | broken:a              | new[a]
          expression:a      | expression:a          | ''
          expression:a      | expression:b          | new[b]!
          expression        | expression:b          | ''
          holds             | broken:a expression:b | new[a] new[b]!
          broken:a broken:b | -                     | fixed[a] fixed[b]
          """)
  void partsStandForThemselves(String before, String after, String expected) {
    assertEquals(expected, compared(before, after));
  }

  /// The variable's line changes, the service's line does not.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @expression   | @broken   | existing
          @expression   | broken    | new
          expression    | @broken   | existing
          @expression:a | @broken:a | existing[a]
          @expression:a | @broken:b | new[b]
          @broken:a     | @broken:b | existing[b]
          @broken       | broken    | existing
          """)
  void whatStandsOnAnUnchangedLineWasThere(String before, String after, String expected) {
    assertEquals(expected, compared(before, after));
  }

  @Test
  void aRuleThatFailedBeforeMakesNothingNewOnUnchangedLines() {
    String before =
        """
        services:
          web:
            image: nginx:1.29
            environment:
              light: throws
        """;
    assertEquals(
        "existing light medium compose.yaml:2 service/web\n",
        Reviewed.modified("compose.yaml", before, before.replace("throws", "\"@broken\""))
            .rules(List.of(Scripted.of("light")))
            .findings());
  }

  @Test
  void aRuleThatFailsNowFixesNothing() {
    String before =
        """
        services:
          web:
            image: nginx:1.29
            environment:
              light: broken
        """;
    assertEquals(
        "new not-checked high compose.yaml:1 compose.yaml [rule-failed light]\n",
        Reviewed.modified("compose.yaml", before, before.replace("broken", "throws"))
            .rules(List.of(Scripted.of("light")))
            .findings());
  }
}
