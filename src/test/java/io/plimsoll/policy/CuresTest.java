package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Note;
import io.plimsoll.model.Platform;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How exceptions that do not count are put right, on 22 November 2026.
class CuresTest {
  private static final ExceptionSettings DEFAULTS = ExceptionSettings.defaults();

  private static ExceptionSettings settings(boolean reason, boolean expiry, OptionalInt days) {
    return new ExceptionSettings(
        reason, expiry, days, true, true, ExceptionSettings.Who.WRITE, false);
  }

  private static String cured(Note note, ExceptionSettings exceptions) {
    return new Cures(Noted.NAMES, exceptions, Noted.TODAY)
        .of(note)
        .map(CuresTest::said)
        .orElse("–");
  }

  private static String said(Cure cure) {
    String grade = cure.grade().name().toLowerCase(Locale.ROOT) + ": ";
    return switch (cure) {
      case Cure.Reworded(var key, var text, _) ->
          grade + (key.isEmpty() ? text : key + ": " + text);
      case Cure.Raised _ -> grade + "to the top";
      case Cure.Removed _ -> grade + "away";
    };
  }

  private static String comment(String text, ExceptionSettings exceptions) {
    return cured(Noted.compose("plimsoll:" + text), exceptions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ignore no-sudo -- why                        | –
          ignore no-soodo -- why                       | check: plimsoll:ignore no-sudo -- why
          ignore no_sudo -- why                        | check: plimsoll:ignore no-sudo -- why
          ignore NO-SUDO until=2027-01-01 -- why       | check: plimsoll:ignore no-sudo until=2027-01-01 -- why
          ignore no-soodo,no-priviledged -- why        | check: plimsoll:ignore no-sudo,no-privileged -- why
          ignore no-sudo, no-priviledged -- why        | check: plimsoll:ignore no-sudo,no-privileged -- why
          ignore no-sudo no-soodo -- why               | safe: plimsoll:ignore no-sudo -- why
          ignore no-sudo,zebra -- why                  | safe: plimsoll:ignore no-sudo -- why
          ignore zebra no-sudo -- why                  | safe: plimsoll:ignore no-sudo -- why
          ignore DL3004,DL9999 -- why                  | safe: plimsoll:ignore DL3004 -- why
          ignore zebra -- why                          | safe: away
          ignore-file zebra -- why                     | safe: away
          """)
  void namesOfRules(String comment, String expected) {
    assertEquals(expected, comment(comment, DEFAULTS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ignore no-sudo                               | safe: away
          ignore no-sudo --                            | safe: away
          ignore no-sudo until=2027-01-01              | safe: away
          ignore no-sudo needs it                      | check: plimsoll:ignore no-sudo -- needs it
          ignore no-sudo - needs it                    | check: plimsoll:ignore no-sudo -- needs it
          ignore no-sudo — needs it                    | check: plimsoll:ignore no-sudo -- needs it
          ignore no-sudo: needs it                     | check: plimsoll:ignore no-sudo -- needs it
          ignore no-sudo --needs it                    | check: plimsoll:ignore no-sudo -- needs it
          ignore no-sudo // needs it                   | check: plimsoll:ignore no-sudo -- needs it
          ignore no-sudo,no-privileged a, b and c      | check: plimsoll:ignore no-sudo,no-privileged -- a, b and c
          ignore no-sudo until=2027-01-01 needs it     | check: plimsoll:ignore no-sudo until=2027-01-01 -- needs it
          ignore no-sudo needs it until=2027-01-01     | check: plimsoll:ignore no-sudo until=2027-01-01 -- needs it
          ignore no-sudo until it is gone              | check: plimsoll:ignore no-sudo -- until it is gone
          ignore no-sudo until 2027-01-01              | safe: away
          ignore no-sudo -                             | safe: away
          ignore                                       | safe: away
          ignore -- why                                | safe: away
          ignore this thing is fine                    | safe: away
          """)
  void reasons(String comment, String expected) {
    assertEquals(expected, comment(comment, DEFAULTS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          until=2026-11-21     | safe: away
          until=21.11.2026     | safe: away
          until=22.11.2026     | check: plimsoll:ignore no-sudo until=2026-11-22 -- why
          until=1.2.2027       | check: plimsoll:ignore no-sudo until=2027-02-01 -- why
          until=2027/3/31      | check: plimsoll:ignore no-sudo until=2027-03-31 -- why
          until=2027-3-31      | check: plimsoll:ignore no-sudo until=2027-03-31 -- why
          until=20270331       | check: plimsoll:ignore no-sudo until=2027-03-31 -- why
          until=2027-03-31T10:00:00Z | check: plimsoll:ignore no-sudo until=2027-03-31 -- why
          until="2027-03-31"   | check: plimsoll:ignore no-sudo until=2027-03-31 -- why
          until 2027-03-31     | check: plimsoll:ignore no-sudo until=2027-03-31 -- why
          until: 2027-03-31    | check: plimsoll:ignore no-sudo until=2027-03-31 -- why
          until=3/4/2027       | safe: away
          until=2027-02-30     | safe: away
          until=2027331        | safe: away
          until=soon           | safe: away
          until=               | safe: away
          """)
  void days(String until, String expected) {
    assertEquals(expected, comment("ignore no-sudo " + until + " -- why", DEFAULTS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skip no-sudo -- why                          | check: plimsoll:ignore no-sudo -- why
          disable no-sudo -- why                       | check: plimsoll:ignore no-sudo -- why
          ignored no-sudo -- why                       | check: plimsoll:ignore no-sudo -- why
          ignore: no-sudo -- why                       | check: plimsoll:ignore no-sudo -- why
          ' ignore no-sudo -- why'                     | check: plimsoll:ignore no-sudo -- why
          ' skip no-sudo -- why'                       | –
          skip                                         | –
          latest is the image we use                   | –
          ' the linter of our choice'                  | –
          ignored for now                              | –
          ignore-file no-sudo -- why                   | check: to the top
          ignore-file no-soodo -- why                  | safe: away
          """)
  void verbs(String comment, String expected) {
    assertEquals(expected, comment(comment, DEFAULTS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ignore no-sudo -- why                        | check: plimsoll:ignore no-sudo until=2026-12-22 -- why
          ignore no-sudo until=2026-12-23 -- why       | check: plimsoll:ignore no-sudo until=2026-12-22 -- why
          ignore no-sudo until=2026-12-22 -- why       | –
          ignore no-sudo                               | safe: away
          ignore no-soodo -- why                       | check: plimsoll:ignore no-sudo until=2026-12-22 -- why
          """)
  void theLimitOfTheSettings(String comment, String expected) {
    assertEquals(expected, comment(comment, settings(true, false, OptionalInt.of(30))));
  }

  @Test
  void aDayThatNobodyNamesIsNotMadeUp() {
    ExceptionSettings withEnd = settings(true, true, OptionalInt.empty());
    assertEquals("safe: away", comment("ignore no-sudo -- why", withEnd));
  }

  @Test
  void whereNoReasonIsAskedForNoneIsMissed() {
    ExceptionSettings optional = settings(false, false, OptionalInt.empty());
    assertEquals("–", comment("ignore no-sudo", optional));
    assertEquals("check: plimsoll:ignore no-sudo", comment("ignore no-soodo", optional));
    assertEquals(
        "check: plimsoll:ignore no-sudo -- needs it",
        comment("ignore no-soodo needs it", optional));
  }

  @Test
  void whereFilesMayMakeNoExceptionsTheyGo() {
    ExceptionSettings off =
        new ExceptionSettings(
            true, false, OptionalInt.empty(), false, true, ExceptionSettings.Who.WRITE, false);
    assertEquals("safe: away", comment("ignore no-sudo -- why", off));
    assertEquals("safe: away", cured(Noted.annotation("plimsoll.dev/ignore.no-sudo", "why"), off));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no-sudo  | a tool                    | –
          no-soodo | a tool                    | check: plimsoll.dev/ignore.no-sudo: a tool
          no-soodo | a tool; until=2027-01-01  | check: plimsoll.dev/ignore.no-sudo: a tool; until=2027-01-01
          zebra    | a tool                    | safe: away
          no-sudo  | ''                        | safe: away
          no-sudo  | ; until=2027-01-01        | safe: away
          no-sudo  | a tool; until=2026-11-21  | safe: away
          no-sudo  | a tool; until=31.3.2027   | check: plimsoll.dev/ignore.no-sudo: a tool; until=2027-03-31
          no-sudo  | a tool until=31.3.2027    | check: plimsoll.dev/ignore.no-sudo: a tool until=2027-03-31
          no-sudo  | a tool; until=soon        | safe: away
          """)
  void annotations(String rule, String value, String expected) {
    assertEquals(expected, cured(Noted.annotation("plimsoll.dev/ignore." + rule, value), DEFAULTS));
  }

  @Test
  void anAnnotationGetsTheFarthestDayThatTheSettingsAllow() {
    ExceptionSettings days = settings(true, false, OptionalInt.of(30));
    assertEquals(
        "check: plimsoll.dev/ignore.no-sudo: a tool; until=2026-12-22",
        cured(Noted.annotation("plimsoll.dev/ignore.no-sudo", "a tool"), days));
    assertEquals(
        "check: plimsoll.dev/ignore.no-sudo: a tool; until=2026-12-22",
        cured(Noted.annotation("plimsoll.dev/ignore.no-sudo", "a tool; until=2028-01-01"), days));
  }

  @Test
  void otherToolsCommentsAreNotOurs() {
    assertEquals("–", cured(Noted.dockerfile("hadolint ignore=DL9999"), DEFAULTS));
    assertEquals(
        "–",
        cured(
            Noted.note(Platform.DOCKERFILE, Note.Kind.DIRECTIVE, "check", "skip=Nonsense"),
            DEFAULTS));
  }

  @Test
  void aNoteBeyondMeasureIsNotSearchedForItsMeaning() {
    String words = "word ".repeat(500);
    assertEquals("safe: away", comment("ignore no-sudo " + words, DEFAULTS));
    assertEquals("safe: away", comment("ignore " + "zebra,".repeat(60) + "no-sudo -- w", DEFAULTS));
  }
}
