package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the section `exceptions` asks of entries in the settings themselves.
class ExceptionRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final RuleNames NAMES =
      new RuleNames(new TreeSet<>(List.of("no-privileged")), new TreeSet<>(), new TreeMap<>());

  private static SettingsFile read(String exceptions, String entry) {
    String text =
        "exceptions: {%s}\nignore:\n  - {rule: no-privileged%s}\n".formatted(exceptions, entry);
    return SettingsFile.read(SourceFile.of(".github/plimsoll.yml", text), NAMES);
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''               | , reason: why                      | 1 | ''
          ''               | ''                                 | 0 | settings-no-reason
          ''               | , reason: ''                       | 0 | settings-no-reason
          reason: required | ''                                 | 0 | settings-no-reason
          reason: optional | ''                                 | 1 | ''
          expiry: optional | , reason: why                      | 1 | ''
          expiry: required | , reason: why                      | 0 | settings-no-end
          expiry: required | , reason: why, expires: 2027-03-31 | 1 | ''
          expiry: required | , reason: why, expires: soon       | 0 | settings-date
          ''               | , reason: why, expires: 2027-02-30 | 0 | settings-date
          max-days: 30     | , reason: why                      | 0 | settings-no-end
          max-days: 30     | , reason: why, expires: 2027-03-31 | 1 | ''
          max-days: 3651   | , reason: why                      | 1 | settings-not-a-number
          """)
  void whatAnEntryMustSay(String exceptions, String entry, int counting, String complaint) {
    SettingsFile file = read(exceptions, entry);
    assertEquals(counting, file.settings().ignoreOn(TODAY).size());
    assertEquals(complaint.isEmpty() ? List.of() : List.of(complaint), codes(file.errors()), entry);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2027-02-28 | 0 | settings-expired
          2027-03-01 | 1 | ''
          2027-03-31 | 1 | ''
          2027-04-01 | 0 | settings-too-far
          """)
  void bothEndsOfTheTimeBelongToIt(String expires, int counting, String lapse) {
    Settings settings = read("max-days: 30", ", reason: why, expires: " + expires).settings();
    assertEquals(counting, settings.ignoreOn(TODAY).size());
    assertEquals(lapse.isEmpty() ? List.of() : List.of(lapse), codes(settings.lapsed(TODAY)));
  }

  @Test
  void aLapsedEntryIsNamedWithItsDayAndPlace() {
    SettingsFile file = read("", ", reason: why, expires: 2026-12-31");
    Problem lapsed = file.settings().lapsed(TODAY).getFirst();
    assertEquals("{date=2026-12-31}", lapsed.facts().toString());
    assertEquals(3, file.source().lines().lineAt(lapsed.at().start()));
  }

  @Test
  void theOrganisationMayBeNamedOrNot() {
    SettingsFile named = SettingsFile.read(SourceFile.of("plimsoll.yml", "extends: org\n"), NAMES);
    assertEquals(List.of(), named.notes());
    assertEquals(1, named.lineOf("extends"));
    SettingsFile alone =
        SettingsFile.read(SourceFile.of("plimsoll.yml", "extends: false\n"), NAMES);
    assertEquals(false, alone.settings().inherits());
    assertEquals(
        List.of("settings-value"),
        codes(SettingsFile.read(SourceFile.of("plimsoll.yml", "extends: moon\n"), NAMES).errors()));
  }
}
