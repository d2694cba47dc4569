package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandReaderTest {
  private static final CommandReader READER = new CommandReader("plimsoll-app");
  private static final Optional<Ending> NO_END = Optional.empty();

  private static Command one(String comment) {
    List<Command> commands = READER.read(comment);
    assertEquals(1, commands.size(), comment);
    return commands.getFirst();
  }

  private static Command wrong(String code, Map<String, String> facts) {
    return new Command.Wrong(new Complaint(code, facts));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/plimsoll review",
        "/plimsoll rescan",
        "/plimsoll recheck",
        "/plimsoll retest",
        "  /plimsoll\treview  ",
        "/Plimsoll Review",
        "/plimsoll `review`",
        "@plimsoll-app review",
        "@Plimsoll-App rescan",
        "@plimsoll-app[bot] review",
        "Thanks!\r\n\r\n/plimsoll review\r\n",
        "/plimsoll\u00a0review"
      })
  void aReviewIsAskedFor(String comment) {
    assertEquals(new Command.Review(false), one(comment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/plimsoll review all", "/plimsoll Rescan ALL", "@plimsoll-app retest all"})
  void whatWasThereBeforeIsAskedForToo(String comment) {
    assertEquals(new Command.Review(true), one(comment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plimsoll review",
        "/plimsollreview",
        "/plimsoll-app review",
        "/plimsoll:review",
        "please /plimsoll review",
        "@plimsoll review",
        "@plimsoll-app thank you",
        "@plimsoll-app",
        "@plimsoll-apps review",
        "> /plimsoll review",
        "    /plimsoll review",
        ""
      })
  void otherTextIsNoCommand(String comment) {
    assertEquals(List.of(), READER.read(comment));
  }

  @Test
  void simpleVerbsStandAlone() {
    assertEquals(new Command.Status(), one("/plimsoll status"));
    assertEquals(new Command.Config(), one("/plimsoll config"));
    assertEquals(new Command.Pause(), one("/plimsoll pause"));
    assertEquals(new Command.Pause(), one("/plimsoll stop"));
    assertEquals(new Command.Resume(), one("/plimsoll resume"));
    assertEquals(new Command.Help(), one("/plimsoll help"));
    assertEquals(new Command.Help(), one("/plimsoll"));
    assertEquals(
        wrong("extra", Map.of("verb", "pause", "word", "please")), one("/plimsoll pause please"));
  }

  @ParameterizedTest
  @CsvSource({
    "reveiw, review",
    "rescna, rescan",
    "fixx, fix",
    "ignroe, ignore",
    "explian, explain",
    "hlep, help",
    "confg, config",
    "review., review"
  })
  void aMistypedVerbIsRecognised(String typed, String meant) {
    assertEquals(
        wrong("verb-near", Map.of("word", typed, "near", meant)), one("/plimsoll " + typed));
    assertEquals(
        wrong("verb-near", Map.of("word", typed, "near", meant)), one("@plimsoll-app " + typed));
  }

  @Test
  void aWordThatIsNearNothingIsUnknown() {
    assertEquals(wrong("verb", Map.of("word", "approve")), one("/plimsoll approve"));
  }

  @Test
  void rulesStandBetweenBlanksOrCommas() {
    Command both = new Command.Fix(List.of("non-root-user", "DL3002"));
    assertEquals(new Command.Fix(List.of()), one("/plimsoll fix"));
    assertEquals(both, one("/plimsoll fix non-root-user DL3002"));
    assertEquals(both, one("/plimsoll fix `non-root-user`, DL3002,"));
    assertEquals(both, one("/plimsoll fix non-root-user,DL3002 non-root-user"));
  }

  @Test
  void oneRuleIsExplained() {
    assertEquals(new Command.Explain(Optional.empty()), one("/plimsoll explain"));
    assertEquals(new Command.Explain(Optional.of("DL3002")), one("/plimsoll why DL3002"));
    assertEquals(wrong("one-rule", Map.of()), one("/plimsoll explain a b"));
  }

  @Test
  void anExceptionHasRulesAnEndAndAReason() {
    assertEquals(
        new Command.Ignore(List.of(), NO_END, "legacy, see #42"),
        one("/plimsoll ignore because legacy, see #42"));
    assertEquals(
        new Command.Ignore(
            List.of("a", "b"),
            Optional.of(new Ending.Until(LocalDate.parse("2027-03-31"))),
            "of this"),
        one("/plimsoll ignore a, b until 2027-03-31 because of this"));
    assertEquals(new Command.Ignore(List.of("a"), NO_END, ""), one("/plimsoll accept a"));
    assertEquals(new Command.Ignore(List.of("a"), NO_END, ""), one("/plimsoll skip a because"));
    assertEquals(
        new Command.Ignore(List.of("a"), NO_END, "it lasts until then for 3 d"),
        one("/plimsoll suppress a BECAUSE it lasts until then for 3 d"));
  }

  @ParameterizedTest
  @CsvSource({
    "30d, 30, DAYS",
    "30 d, 30, DAYS",
    "1 day, 1, DAYS",
    "6w, 6, WEEKS",
    "6 weeks, 6, WEEKS",
    "3m, 3, MONTHS",
    "3 Months, 3, MONTHS"
  })
  void anExceptionMayLastForATime(String written, int count, ChronoUnit unit) {
    assertEquals(
        new Command.Ignore(List.of("a"), Optional.of(new Ending.For(count, unit)), "x"),
        one("/plimsoll ignore a for " + written + " because x"));
  }

  @ParameterizedTest
  @CsvSource({
    "until 2027-02-30, date, 2027-02-30",
    "until tomorrow, date, tomorrow",
    "until 2027-3-1, date, 2027-3-1",
    "until +12027-03-31, date, +12027-03-31",
    "for 0d, time, 0d",
    "for 3 y, time, 3 y",
    "for 99999d, time, 99999d",
    "for ever, time, ever"
  })
  void anEndThatIsNoneIsNamed(String written, String code, String value) {
    assertEquals(wrong(code, Map.of("value", value)), one("/plimsoll ignore a " + written));
  }

  @Test
  void anEndThatIsMissingIsAskedFor() {
    assertEquals(wrong("no-date", Map.of()), one("/plimsoll ignore a until"));
    assertEquals(wrong("no-time", Map.of()), one("/plimsoll ignore a for"));
  }

  @Test
  void anExceptionEndsOnce() {
    assertEquals(
        wrong("two-ends", Map.of()), one("/plimsoll ignore a until 2027-03-31 for 3d because x"));
  }

  @Test
  void aTimeBeginsToday() {
    LocalDate today = LocalDate.parse("2027-01-31");
    assertEquals(LocalDate.parse("2027-02-01"), new Ending.For(1, ChronoUnit.DAYS).last(today));
    assertEquals(LocalDate.parse("2027-02-28"), new Ending.For(1, ChronoUnit.MONTHS).last(today));
  }

  @Test
  void aReasonIsCutAndHoldsNoControlCharacters() {
    Command.Ignore command =
        (Command.Ignore) one("/plimsoll ignore a because b\u0000\u0007c " + "x".repeat(900));
    assertEquals("b c " + "x".repeat(496) + "…", command.reason());
  }

  @Test
  void severalCommandsComeInOrder() {
    assertEquals(
        List.of(new Command.Review(false), new Command.Status(), new Command.Help()),
        READER.read("/plimsoll review\ntext\n/plimsoll status\n\n/plimsoll help"));
  }
}
