package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Note;
import io.plimsoll.model.Platform;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);
  private static final RuleNames NAMES =
      new RuleNames(
          new TreeSet<>(List.of("no-privileged", "no-host-path")),
          new TreeSet<>(),
          new TreeMap<>(Map.of("trivy:KSV-0017", Set.of("no-privileged"))));

  private static Note comment(String text, boolean opensFile) {
    return new Note(text, "", at(0, 40), new Span(40, 80), stand(Note.Kind.COMMENT), opensFile);
  }

  private static Note.Stand stand(Note.Kind kind) {
    return new Note.Stand(Platform.KUBERNETES, kind, new Span(0, 200));
  }

  private static Location at(int start, int end) {
    return new Location("web.yaml", new Span(start, end));
  }

  private static Suppressions read(String text) {
    return read(comment(text, true), ExceptionSettings.defaults());
  }

  private static Suppressions read(Note note, ExceptionSettings exceptions) {
    return Suppressions.read(List.of(note), NAMES, exceptions, TODAY);
  }

  private static String said(Suppressions read) {
    String rejected =
        String.join(" ", read.rejected().stream().map(one -> one.why().code()).toList());
    String valid =
        String.join(" ", read.valid().stream().map(one -> String.join(",", sorted(one))).toList());
    return (valid + " " + rejected).strip();
  }

  private static SortedSet<String> sorted(Suppression one) {
    return new TreeSet<>(one.rules());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plimsoll:ignore no-privileged -- it needs the node            | no-privileged
          plimsoll:ignore no-privileged, no-host-path -- both           | no-host-path,no-privileged
          plimsoll:ignore no-privileged until=2027-03-31 -- last day    | no-privileged
          plimsoll:ignore no-privileged until=2027-03-30 -- too late    | expired
          plimsoll:ignore no-privileged until=soon -- no date           | bad-date
          plimsoll:ignore no-privileged                                 | no-reason
          plimsoll:ignore no-privileged --                              | no-reason
          plimsoll:ignore -- no rule                                    | no-rule
          plimsoll:ignore no-priviliged -- a slip                       | unknown-rule-near
          plimsoll:ignore no-privileged - it needs the node             | no-reason
          plimsoll:ignore no-privileged, no-host-pth because it must    | unknown-rule-near no-reason
          plimsoll:ignore zebra                                         | unknown-rule no-reason
          plimsoll:ignore zebra,no-privileged -- one of two             | no-privileged unknown-rule
          plimsoll:ignore KSV-0017 -- as trivy says                     | no-privileged
          plimsoll:ignore trivy:KSV-0017 -- as trivy says               | no-privileged
          plimsoll:ingore no-privileged -- a slip                       | unknown-verb-near
          plimsoll:ignore-file no-privileged -- all of it               | no-privileged
          hadolint ignore=DL3008                                        | ''
          """)
  void comments(String text, String outcome) {
    assertEquals(outcome, said(read(text)));
  }

  @Test
  void aReasonMayHoldDashes() {
    Suppression one = read("plimsoll:ignore no-privileged -- a -- b--c").valid().getFirst();
    assertEquals("a -- b--c", one.reason());
  }

  @Test
  void aFileCommentCountsOnlyAtTheTop() {
    Note inside = comment("plimsoll:ignore-file no-privileged -- all", false);
    assertEquals("not-at-top", said(read(inside, ExceptionSettings.defaults())));
  }

  @Test
  void anAnnotationNamesRuleReasonAndDay() {
    Note note =
        new Note(
            "privileged by design; until=2027-12-31",
            "plimsoll.dev/ignore.no-privileged",
            at(10, 20),
            new Span(0, 200),
            stand(Note.Kind.ANNOTATION),
            false);
    Suppression one = read(note, ExceptionSettings.defaults()).valid().getFirst();
    assertEquals("privileged by design", one.reason());
    assertEquals(LocalDate.of(2027, 12, 31), one.until().orElseThrow());
    assertEquals("annotation", one.by());
    assertTrue(one.silences("no-privileged", at(199, 200)));
    assertTrue(!one.silences("no-host-path", at(199, 200)));
  }

  @Test
  void aCommentSilencesWhatBeginsInItsNode() {
    Suppression one = read("plimsoll:ignore no-privileged -- why").valid().getFirst();
    assertTrue(one.silences("no-privileged", at(40, 300)));
    assertTrue(!one.silences("no-privileged", at(81, 90)));
    assertTrue(!one.silences("no-privileged", new Location("other.yaml", new Span(50, 60))));
  }

  @Test
  void theSettingsMayAskForMore() {
    ExceptionSettings strict =
        new ExceptionSettings(
            true, true, OptionalInt.of(30), true, true, ExceptionSettings.Who.WRITE, false);
    assertEquals(
        "no-end", said(read(comment("plimsoll:ignore no-privileged -- why", true), strict)));
    assertEquals(
        "too-far",
        said(read(comment("plimsoll:ignore no-privileged until=2027-05-01 -- why", true), strict)));
  }

  @Test
  void theSettingsMayTurnExceptionsInFilesOff() {
    ExceptionSettings off =
        new ExceptionSettings(
            true, false, OptionalInt.empty(), false, true, ExceptionSettings.Who.WRITE, false);
    assertEquals(
        "inline-off", said(read(comment("plimsoll:ignore no-privileged -- why", true), off)));
  }

  @Test
  void hostileNotesAreReadInTime() {
    String names = String.join(",", IntStream.range(0, 300).mapToObj(i -> "a" + i).toList());
    List<Note> notes =
        Collections.nCopies(3_000, comment("plimsoll:ignore " + names + " -- why", true));
    Suppressions read =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> Suppressions.read(notes, NAMES, ExceptionSettings.defaults(), TODAY));
    assertEquals(List.of(), read.valid());
    assertEquals(200, read.rejected().size());
  }

  @Test
  void aNoteHoldsNoMoreThanSomeRules() {
    String many = "no-host-path,".repeat(40) + "no-privileged";
    assertEquals("no-host-path", said(read("plimsoll:ignore " + many + " -- why")));
  }
}
