package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The list `ignore`: entries that count, and what is wrong with the others.
class IgnoreReaderTest {

  private static SettingsFile read(String text) {
    return SettingsFile.read(SourceFile.of("plimsoll.yml", text), Noted.NAMES);
  }

  private static String said(SettingsFile file) {
    String entries =
        file.settings().ignore().stream()
            .map(entry -> String.join(",", new TreeSet<>(entry.rules())))
            .collect(Collectors.joining(" "));
    String errors = file.errors().stream().map(Problem::code).collect(Collectors.joining(" "));
    return (entries + " " + errors).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rule: no-sudo, reason: why                      | no-sudo
          rule: [no-sudo, no-privileged], reason: why     | no-privileged,no-sudo
          rule: DL3004, reason: why                       | no-sudo
          rule: hadolint:DL3020, reason: why              | copy-not-add,pinned-remote-add
          rule: [no-sudo, zebra], reason: why             | no-sudo settings-rule
          rule: zebra, reason: why                        | settings-rule
          rule: no-sodu, reason: why                      | settings-rule-near
          rule: [], reason: why                           | settings-no-rule
          reason: why                                     | settings-no-rule
          rule: no-sudo                                   | settings-no-reason
          rule: no-sudo, reason: ''                       | settings-no-reason
          rule: no-sudo, reason: why, expires: soon       | settings-date
          rule: no-sudo, reason: why, expires: 2026-11-22 | no-sudo
          rule: no-sudo, reason: why, paths: a            | no-sudo settings-not-a-list
          rule: no-sudo, reason: why, paths: [a/**]       | no-sudo
          rule: no-sudo, reason: why, resource: web       | no-sudo settings-resource
          rule: no-sudo, reason: why, resource: Pod/web   | no-sudo
          rule: no-sudo, reason: why, resouce: Pod/web    | no-sudo settings-key-near
          """)
  void entries(String entry, String expected) {
    assertEquals(expected, said(read("ignore:\n  - {" + entry + "}\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reason: optional | rule: no-sudo                                   | no-sudo
          expiry: required | rule: no-sudo, reason: why                      | settings-no-end
          expiry: required | rule: no-sudo, reason: why, expires: 2030-01-01 | no-sudo
          max-days: 30     | rule: no-sudo, reason: why                      | settings-no-end
          """)
  void theRulesForExceptions(String exceptions, String entry, String expected) {
    String text = "exceptions: {" + exceptions + "}\nignore:\n  - {" + entry + "}\n";
    assertEquals(expected, said(read(text)));
  }

  @Test
  void everythingThatAnEntryMaySay() {
    IgnoreEntry entry =
        read("""
        ignore:
          - rule: no-sudo
            paths: ["deploy/**"]
            resource: DaemonSet/monitoring/agent
            container: agent
            image: "ghcr.io/acme/*"
            reason: reads /proc
            expires: 2027-03-31
            approved-by: "@acme/security"
        """)
            .settings()
            .ignore()
            .getFirst();
    assertEquals(Set.of("no-sudo"), entry.rules());
    assertEquals(List.of("deploy/**"), entry.paths());
    assertEquals(Optional.of("DaemonSet/monitoring/agent"), entry.resource());
    assertEquals(Optional.of("agent"), entry.container());
    assertEquals(Optional.of("ghcr.io/acme/*"), entry.image());
    assertEquals("reads /proc", entry.reason());
    assertEquals(Optional.of(LocalDate.of(2027, 3, 31)), entry.expires());
    assertEquals(Optional.of("@acme/security"), entry.approvedBy());
  }

  @ParameterizedTest
  @CsvSource({"2027-03-30, true", "2027-03-31, true", "2027-04-01, false"})
  void theLastDayCounts(LocalDate day, boolean counts) {
    Settings settings =
        read("ignore:\n  - {rule: no-sudo, reason: why, expires: 2027-03-31}\n").settings();
    assertEquals(counts, settings.ignoreOn(day).size() == 1);
    assertEquals(counts, settings.lapsed(day).isEmpty());
  }

  @Test
  void oneBadEntrySpoilsNoOther() {
    SettingsFile file =
        read(
            """
            ignore:
              - {rule: zebra, reason: why}
              - just a text
              - {rule: no-sudo, reason: why}
            """);
    assertEquals("no-sudo", said(file).split(" ", 2)[0]);
  }

  @Test
  void anErrorStandsAtItsValue() {
    SettingsFile file = read("ignore:\n  - rule: no-sudo\n    reason: why\n    expires: soon\n");
    Problem error = file.errors().getFirst();
    assertEquals(4, file.source().lines().lineAt(error.at().start()));
    assertEquals("ignore.expires", error.facts().get("key"));
    assertEquals("soon", error.facts().get("value"));
  }

  @Test
  void aListIsAskedFor() {
    assertEquals("settings-not-a-list", said(read("ignore: {rule: no-sudo, reason: why}\n")));
  }
}
