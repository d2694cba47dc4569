package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exceptions given by command, on 22 November 2026.
class GivenExceptionsTest {
  private static final LocalDate GIVEN = LocalDate.of(2026, 11, 1);

  private static Reviewed compose() {
    return Reviewed.added(
            "compose.yaml",
            """
            services:
              web:
                privileged: true
              api:
                privileged: true
            """)
        .only("no-privileged");
  }

  private static Exceptions given(String fingerprint, Optional<LocalDate> until) {
    return new Exceptions(
        false, List.of(new Exceptions.Given(fingerprint, "see #42", until, "octocat", GIVEN)));
  }

  private static String fingerprint() {
    return compose().report().findings().getFirst().fingerprint();
  }

  @Test
  void oneFindingIsSilentAndSaysByWhom() {
    Reviewed reviewed = compose().exceptions(given(fingerprint(), Optional.empty()));
    assertEquals("new no-privileged critical compose.yaml:5 service/api\n", reviewed.findings());
    Suppressed silent = reviewed.report().suppressed().getFirst();
    assertEquals("service/web", silent.finding().subject().toString());
    assertEquals(
        new Excuse(
            "see #42",
            Optional.empty(),
            "command",
            Optional.of("octocat"),
            Optional.of(GIVEN),
            Optional.empty()),
        silent.excuse());
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21, 2", "2026-11-22, 1", "2027-11-22, 1"})
  void theLastDayCounts(LocalDate until, int open) {
    Reviewed reviewed = compose().exceptions(given(fingerprint(), Optional.of(until)));
    assertEquals(open, reviewed.report().findings().size());
  }

  @Test
  void anotherFingerprintSilencesNothing() {
    Reviewed reviewed = compose().exceptions(given("0011223344556677", Optional.empty()));
    assertEquals(2, reviewed.report().findings().size());
  }

  @Test
  void whatIsAskedForIsSilentOnceItIsGiven() {
    Reviewed reviewed =
        Reviewed.added(
                "compose.yaml",
                """
                services:
                  web:
                    # plimsoll:ignore no-privileged -- drives the hardware
                    privileged: true
                """)
            .only("no-privileged");
    Exceptions nobody = new Exceptions(false, List.of());
    String asked = reviewed.exceptions(nobody).report().asked().iterator().next();
    Report report = reviewed.exceptions(given(asked, Optional.empty())).report();
    assertEquals("command", report.suppressed().getFirst().by());
    assertEquals(List.of(), report.requested());
  }

  @Test
  void oneScanIsReportedWithDifferentExceptions() {
    Scan scan = compose().look();
    Report before = scan.report(Exceptions.written(), _ -> true);
    Report after = scan.report(given(fingerprint(), Optional.empty()), _ -> true);
    assertEquals(2, before.findings().size());
    assertEquals(1, after.findings().size());
  }
}
