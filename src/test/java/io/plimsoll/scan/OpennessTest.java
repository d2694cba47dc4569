package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When an answer that is open now means that the change took something away.
class OpennessTest {
  private static final String TAKEN = "new %s %s compose.yaml:%d service/web taken-away\n";

  private static String changed(String rule, String before, String after) {
    String head = "services:\n  web:\n";
    return Reviewed.modified("compose.yaml", head + before.indent(4), head + after.indent(4))
        .only(rule)
        .findings();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "registry.example.org/web:1.4 | registry.example.org/web:1.5",
        "registry.example.org/web:1.4 | registry.example.org/other:1.4",
        "cgr.dev/chainguard/curl:8    | cgr.dev/chainguard/curl:9",
        "registry.example.org/web:1.4 | cgr.dev/chainguard/curl:8"
      })
  void anotherTagOrAnotherUnknownImageTakesNothingAway(String before, String after) {
    assertEquals("", changed("non-root-user", "image: " + before, "image: " + after));
  }

  @Test
  void anUnknownImageInPlaceOfASafeOneDoes() {
    assertEquals(
        TAKEN.formatted("non-root-user", "high", 2),
        changed(
            "non-root-user",
            "image: cgr.dev/chainguard/curl:8",
            "image: registry.example.org/web:1.4"));
  }

  @Test
  void takingTheUserOfAnUnknownImageAwayDoes() {
    assertEquals(
        TAKEN.formatted("non-root-user", "high", 2),
        changed(
            "non-root-user",
            "image: registry.example.org/web:1.4\nuser: \"20001\"",
            "image: registry.example.org/web:1.4"));
  }

  @Test
  void aVariableInPlaceOfAValueDoes() {
    assertEquals(
        TAKEN.formatted("read-only-root-filesystem", "medium", 4),
        changed(
            "read-only-root-filesystem",
            "image: registry.example.org/web:1.4\nread_only: true",
            "image: registry.example.org/web:1.4\nread_only: ${READ_ONLY}"));
  }

  @Test
  void aVariableInPlaceOfWhatWasBrokenDoesNot() {
    assertEquals(
        "",
        changed(
            "read-only-root-filesystem",
            "image: registry.example.org/web:1.4\nread_only: false",
            "image: registry.example.org/web:1.4\nread_only: ${READ_ONLY}"));
  }

  @Test
  void anotherVariableDoesNot() {
    assertEquals(
        "",
        changed(
            "read-only-root-filesystem",
            "image: registry.example.org/web:1.4\nread_only: ${A}",
            "image: registry.example.org/web:1.4\nread_only: ${B}"));
  }

  @Test
  void aNameThatOnlyLooksSecretDoesNot() {
    assertEquals(
        "",
        changed(
            "no-secret-in-container-env",
            "image: registry.example.org/web:1.4\nenvironment: {DB_PASSWORD: \"${P}\"}",
            "image: registry.example.org/web:1.4\nenvironment: {DB_PASSWORD: \"\"}"));
  }

  @Test
  void aServiceThatIsNewTakesNothingAway() {
    assertEquals(
        "",
        Reviewed.modified(
                "compose.yaml",
                "services:\n  web:\n    image: nginx:1.29\n",
                "services:\n  web:\n    image: nginx:1.29\n"
                    + "  api:\n    image: acme/api:1\n    read_only: ${R}\n")
            .only("read-only-root-filesystem")
            .findings(Status.NEW));
  }
}
