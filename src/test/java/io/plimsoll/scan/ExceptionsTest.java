package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exceptions from end to end, on 22 November 2026: what they silence, and what is said of those
/// that do not count.
class ExceptionsTest {

  private static Reviewed compose(String comment) {
    return Reviewed.added(
            "compose.yaml",
            """
            services:
              web:
                image: nginx:1.29
                # %s
                privileged: true
            """
                .formatted(comment))
        .only("no-privileged");
  }

  private static String said(Reviewed reviewed) {
    Report report = reviewed.report();
    List<String> open =
        report.findings().stream().map(f -> f.rule() + causeOf(f)).sorted().toList();
    List<String> silent =
        report.suppressed().stream().map(s -> "(" + s.finding().rule() + ")").toList();
    return (String.join(" ", open) + " " + String.join(" ", silent)).strip();
  }

  private static String causeOf(Finding finding) {
    return finding.cause().isEmpty() ? "" : ":" + finding.cause();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plimsoll:ignore no-privileged -- why                   | (no-privileged)
          plimsoll:ignore no-privileged until=2026-11-22 -- why  | (no-privileged)
          plimsoll:ignore no-privileged until=2026-11-21 -- why  | no-privileged reasoned-suppression:expired
          plimsoll:ignore no-privileged until=22.11.2026 -- why  | no-privileged reasoned-suppression:bad-date
          plimsoll:ignore no-privileged                          | no-privileged reasoned-suppression:no-reason
          plimsoll:ignore no-host-path -- why                    | no-privileged
          plimsoll:ignore zebra -- why                           | no-privileged reasoned-suppression:unknown-rule
          plimsoll:ignore no-priviledged -- why                  | no-privileged reasoned-suppression:unknown-rule-near
          plimsoll:ignore-file no-privileged -- why              | no-privileged reasoned-suppression:not-at-top
          plimsoll:skip no-privileged -- why                     | no-privileged reasoned-suppression:unknown-verb
          checkov:skip=CKV_1:why                                 | no-privileged
          hadolint ignore=DL3002                                 | no-privileged
          """)
  void comments(String comment, String expected) {
    assertEquals(expected, said(compose(comment)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          inline: false    | no-privileged -- why                  | no-privileged reasoned-suppression:inline-off
          inline: true     | no-privileged -- why                  | (no-privileged)
          reason: optional | no-privileged                         | (no-privileged)
          reason: optional | no-privileged until=2026-12-01        | (no-privileged)
          expiry: required | no-privileged -- why                  | no-privileged reasoned-suppression:no-end
          expiry: required | no-privileged until=2027-11-22 -- why | (no-privileged)
          max-days: 30     | no-privileged until=2026-12-22 -- why | (no-privileged)
          max-days: 30     | no-privileged until=2026-12-23 -- why | no-privileged reasoned-suppression:too-far
          max-days: 30     | no-privileged -- why                  | no-privileged reasoned-suppression:no-end
          """)
  void theSettingsSayWhatAnExceptionNeeds(String exceptions, String comment, String expected) {
    assertEquals(
        expected,
        said(compose("plimsoll:ignore " + comment).settings("exceptions: {" + exceptions + "}\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a tool                       | ''               | (no-privileged)
          a tool; until=2026-12-22     | max-days: 30     | (no-privileged)
          a tool; until=2026-12-23     | max-days: 30     | no-privileged reasoned-suppression:too-far
          a tool; until=2026-11-21     | ''               | no-privileged reasoned-suppression:expired
          ; until=2026-12-22           | ''               | no-privileged reasoned-suppression:no-reason
          a tool                       | expiry: required | no-privileged reasoned-suppression:no-end
          a tool                       | inline: false    | no-privileged reasoned-suppression:inline-off
          """)
  void annotations(String value, String exceptions, String expected) {
    Reviewed reviewed =
        Reviewed.added(
                "pod.yaml",
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                  annotations:
                    plimsoll.dev/ignore.no-privileged: "%s"
                spec:
                  containers:
                    - name: app
                      image: nginx:1.29
                      securityContext:
                        privileged: true
                """
                    .formatted(value))
            .only("no-privileged")
            .settings("exceptions: {" + exceptions + "}\n");
    assertEquals(expected, said(reviewed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                        | (no-privileged)
          , image: nginx            | (no-privileged)
          , image: "ngin*"          | (no-privileged)
          , image: redis            | no-privileged
          , resource: service/web   | (no-privileged)
          , resource: service/api   | no-privileged
          , container: web          | (no-privileged)
          , container: api          | no-privileged
          , paths: ["*.yaml"]       | (no-privileged)
          , paths: ["deploy/**"]    | no-privileged
          , expires: 2026-11-22     | (no-privileged)
          , expires: 2026-11-21     | no-privileged
          , image: nginx, container: api | no-privileged
          """)
  void entriesOfTheSettings(String entry, String expected) {
    assertEquals(
        expected,
        said(
            compose("a word")
                .settings("ignore:\n  - {rule: no-privileged, reason: why%s}\n".formatted(entry))));
  }

  @Test
  void anEntryThatLastsTooLongDoesNotCount() {
    String settings =
        """
        exceptions: {max-days: 30}
        ignore:
          - {rule: no-privileged, reason: why, expires: 2027-11-22}
        """;
    assertEquals("no-privileged", said(compose("a word").settings(settings)));
  }

  @Test
  void anEntrySilencesASharedValueOnlyForAllItsUsers() {
    String text =
        """
        x-base: &base
          privileged: true
        services:
          web:
            <<: *base
          api:
            <<: *base
        """;
    String entry = "ignore:\n  - {rule: no-privileged, reason: why, resource: service/web}\n";
    Reviewed reviewed = Reviewed.added("compose.yaml", text).only("no-privileged");
    assertEquals("no-privileged", said(reviewed.settings(entry)));
    assertEquals(
        "(no-privileged)",
        said(reviewed.settings("ignore:\n  - {rule: no-privileged, reason: why}\n")));
  }

  @Test
  void aFileThatWasNotCheckedIsSilencedByAnEntryForFilesAlone() {
    Reviewed broken = Reviewed.added("Dockerfile", "FROM debian:13\nBOGUS\n").only("no-privileged");
    assertEquals(
        "(not-checked)", said(broken.settings("ignore:\n  - {rule: not-checked, reason: why}\n")));
    assertEquals(
        1,
        broken
            .settings("ignore:\n  - {rule: not-checked, reason: why, container: image}\n")
            .report()
            .findings()
            .size());
  }

  @Test
  void whatIsFixedIsNotSilenced() {
    String before =
        """
        services:
          web:
            image: nginx:1.29
            # plimsoll:ignore no-privileged -- why
            privileged: true
        """;
    assertEquals(
        "fixed no-privileged critical compose.yaml:5 service/web\n",
        Reviewed.modified("compose.yaml", before, before.replace("true", "false"))
            .only("no-privileged")
            .findings());
  }

  @Test
  void anExceptionThatDidNotCountBeforeIsExisting() {
    String text =
        """
        services:
          web:
            # plimsoll:ignore no-privileged
            image: nginx:1.29
        """;
    assertEquals(
        "existing reasoned-suppression low compose.yaml:3 compose.yaml [no-privileged]\n",
        Reviewed.modified("compose.yaml", text, text.replace("1.29", "1.30"))
            .only("no-privileged")
            .findings());
  }

  @Test
  void theRuleOverExceptionsHasSettingsToo() {
    Reviewed reviewed = compose("plimsoll:ignore no-privileged");
    assertEquals("no-privileged", said(reviewed.settings("rules: {reasoned-suppression: off}\n")));
    assertEquals(
        """
        new reasoned-suppression high compose.yaml:4 compose.yaml [no-privileged]
        new no-privileged critical compose.yaml:5 service/web
        """,
        reviewed.settings("rules: {reasoned-suppression: {severity: high}}\n").findings());
  }
}
