package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rule.Card;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which milder findings a stronger one makes superfluous.
class CoveringTest {
  private static final List<Rule<?>> RULES =
      List.of(
          new Scripted(
              Card.of("strong", Pack.SECURITY, Severity.HIGH).coversPart("middle").build()),
          new Scripted(
              Card.of("middle", Pack.SECURITY, Severity.MEDIUM).coversPart("mild").build()),
          Scripted.of("mild"),
          new Scripted(
              Card.of("whole", Pack.SECURITY, Severity.CRITICAL).coversSubject("mild").build()));

  private static String service(String environment) {
    String lines = environment.replace("; ", "\n      ").replaceAll("= *", ": ");
    return "services:\n  web:\n    image: nginx:1.29\n    environment:\n      %s\n"
        .formatted(lines.replaceAll(": ([^\n]*)", ": \"$1\""));
  }

  private static String findings(Reviewed reviewed) {
    return reviewed
        .rules(RULES)
        .findings()
        .replaceAll(" [a-z]+ compose.yaml:[0-9]+ service/[a-z]+", "")
        .strip()
        .replace("\n", ", ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          strong=broken:a; middle=broken:a                  | new strong [a]
          strong=broken:a; middle=broken:b                  | new strong [a], new middle [b]
          strong=broken:a; middle=broken:a broken:b         | new strong [a], new middle [b]
          strong=broken:a; mild=broken:a                    | new strong [a], new mild [a]
          strong=broken:a; middle=broken:a; mild=broken:a   | new strong [a]
          middle=broken:a; mild=broken:a                    | new middle [a]
          whole=broken; mild=broken:a broken:b              | new whole
          whole=broken; middle=broken:a                     | new whole, new middle [a]
          mild=broken:a                                     | new mild [a]
          """)
  void theStrongestSpeaks(String environment, String expected) {
    assertEquals(expected, findings(Reviewed.added("compose.yaml", service(environment))));
  }

  @Test
  void anotherServiceIsNotCovered() {
    String text =
        service("strong=broken:a")
            + "  api:\n    image: redis:8\n    environment:\n      middle: broken:a\n";
    assertEquals("new strong [a], new middle [a]", findings(Reviewed.added("compose.yaml", text)));
  }

  @Test
  void whatIsNewIsNotHiddenBehindWhatWasThere() {
    assertEquals(
        "existing strong [a], new middle [a]",
        findings(
            Reviewed.modified(
                "compose.yaml",
                service("strong=broken:a; middle=holds"),
                service("strong=broken:a; middle=broken:a"))));
  }

  @Test
  void whatWasThereIsHiddenBehindWhatIsNew() {
    assertEquals(
        "new strong [a]",
        findings(
            Reviewed.modified(
                "compose.yaml",
                service("strong=holds; middle=broken:a"),
                service("strong=broken:a; middle=broken:a"))));
  }

  @Test
  void aFixedOneCoversNothingThatIsOpen() {
    assertEquals(
        "fixed strong [a], existing middle [a]",
        findings(
            Reviewed.modified(
                "compose.yaml",
                service("strong=broken:a; middle=broken:a"),
                service("strong=holds; middle=broken:a"))));
  }

  @Test
  void ofFixedOnesTheStrongestSpeaks() {
    assertEquals(
        "fixed strong [a]",
        findings(
            Reviewed.modified(
                "compose.yaml",
                service("strong=broken:a; middle=broken:a"),
                service("strong=holds; middle=holds"))));
  }

  @Test
  void aUserThatNobodyKnowsIsSaidOnce() {
    String before = "FROM debian:13\nUSER 10001\n";
    Reviewed reviewed =
        Reviewed.modified("Dockerfile", before, before.replace("10001", "$APP"))
            .only("non-root-user", "high-uid");
    assertEquals("new non-root-user high Dockerfile:2 image taken-away\n", reviewed.findings());
  }
}
