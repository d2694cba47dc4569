package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Note;
import io.plimsoll.model.Platform;
import io.plimsoll.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// hadolint's comments, as hadolint's own grammar has them.
class HadolintNotesTest {

  private static String said(Note note) {
    return HadolintNotes.read(note).map(Noted::said).orElse("");
  }

  private static String said(String text) {
    return said(Noted.dockerfile(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hadolint ignore=DL3004                       | hadolint DL3004 140-180
          hadolint ignore=DL3004,DL3020                | hadolint DL3004,DL3020 140-180
          hadolint   ignore = DL3004 , DL3020          | hadolint DL3004,DL3020 140-180
          hadolint ignore=SC1035                       | hadolint SC* 140-180
          hadolint ignore=DL3004 # builds as root      | hadolint DL3004 140-180: builds as root
          hadolint ignore=DL3004#builds                | hadolint DL3004 140-180: builds
          hadolint ignore=DL3004 #                     | hadolint DL3004 140-180
          hadolint global ignore=DL3004                | hadolint DL3004 file
          hadolint  global  ignore=DL3004,SC2046 # all | hadolint DL3004,SC* file: all
          hadolint stage ignore=DL3004                 | hadolint DL3004 140-500
          """)
  void exceptions(String text, String expected) {
    assertEquals(expected, said(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hadolint",
        "hadolint ignore",
        "hadolint ignore=",
        "hadolint ignore=,",
        "hadolint ignore=DL3004,",
        "hadolint ignore=,DL3004",
        "hadolint ignore=DL3004;DL3020",
        "hadolint ignore=DL3004 DL3020",
        "hadolint ignore=DL3004 because",
        "hadolint ignore=dl3004",
        "hadolint ignore=no-sudo",
        "hadolint ignore: DL3004",
        "hadolintignore=DL3004",
        "Hadolint ignore=DL3004",
        "please: hadolint ignore=DL3004",
        "hadolint globally ignore=DL3004",
        "hadolint global stage ignore=DL3004",
        "hadolint shell=/bin/bash",
      })
  void others(String text) {
    assertEquals("", said(text));
  }

  @Test
  void onlyCommentsBetweenInstructionsAreRead() {
    assertEquals("", said(Noted.inner("hadolint ignore=DL3004")));
    assertEquals("", said(Noted.directive("check", "hadolint ignore=DL3004")));
  }

  @Test
  void theRestOfAStageMayEndWithTheInstruction() {
    Note.Stand stand = new Note.Stand(Platform.DOCKERFILE, Note.Kind.COMMENT, new Span(50, 160));
    Note plain = Noted.dockerfile("hadolint stage ignore=DL3004");
    Note last = new Note(plain.text(), "", plain.at(), plain.covers(), stand, false);
    assertEquals("hadolint DL3004 140-180", said(last));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hadolint ignore=DL3004        | hadolint=no-sudo
          hadolint ignore=DL3020        | hadolint=copy-not-add,pinned-remote-add
          hadolint ignore=DL3004,DL9999 | hadolint=no-sudo
          hadolint ignore=SC2086        | hadolint=sound-shell
          hadolint ignore=DL9999        | ''
          hadolint ignore=D             | ''
          """)
  void idsMeanOurRules(String text, String expected) {
    assertEquals(expected, Noted.outcome(Noted.read(Noted.dockerfile(text))));
  }

  @Test
  void inOtherFilesTheyMeanNothing() {
    String text = "hadolint ignore=DL3004";
    assertEquals("", Noted.outcome(Noted.read(Noted.manifest(text))));
    assertEquals("", Noted.outcome(Noted.read(Noted.compose(text))));
  }
}
