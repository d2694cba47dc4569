package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Document;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Comments and what they stand on.
class NotesTest {

  @Test
  void aCommentStandsOnTheNextInstruction() {
    assertNotes(
        "below | why | USER root\n",
        """
        FROM alpine:3.22
        # why
        USER root
        """);
  }

  @Test
  void blankLinesBetweenDoNotMatter() {
    assertNotes(
        "below | why | USER root\n",
        """
        FROM alpine:3.22
        # why

        USER root
        """);
  }

  @Test
  void severalCommentsStandOnTheSameInstruction() {
    assertNotes(
        "below | one | USER root\nbelow | two | USER root\n",
        """
        FROM alpine:3.22
        # one
        # two
        USER root
        """);
  }

  @Test
  void insideAnInstructionACommentStandsOnTheNextLine() {
    assertNotes(
        "below | insecure mirror |   && curl -k https://mirror \\\n",
        """
        FROM alpine:3.22
        RUN apk add curl \\
          # insecure mirror
          && curl -k https://mirror \\
          && true
        """);
  }

  @Test
  void commentsInsideSkipEachOther() {
    assertNotes(
        "below | one |   && curl -k https://mirror\nbelow | two |   && curl -k https://mirror\n",
        """
        FROM alpine:3.22
        RUN apk add curl \\
          # one
          # two
          && curl -k https://mirror
        """);
  }

  @Test
  void commentsBeforeTheFirstInstructionOpenTheFile() {
    assertNotes(
        "opens | plimsoll:ignore-file no-sudo -- kiosk | FROM alpine:3.22\n",
        """
        # plimsoll:ignore-file no-sudo -- kiosk
        FROM alpine:3.22
        """);
  }

  @Test
  void directivesAreCommentsToo() {
    assertNotes(
        "opens | docker/dockerfile:1 | FROM alpine:3.22\n",
        "# syntax=docker/dockerfile:1\nFROM alpine:3.22\n");
  }

  @Test
  void aCommentAtTheEndStandsOnItself() {
    assertNotes("below | the end | # the end\n", "FROM alpine:3.22\n# the end\n");
  }

  @Test
  void aLineOfAHereDocumentIsNoComment() {
    assertNotes("", "FROM alpine:3.22\nRUN <<EOF\n# text\nEOF\n");
  }

  @Test
  void aHashInsideALineIsNoComment() {
    assertNotes("", "FROM alpine:3.22\nRUN echo a # b\n");
  }

  @Test
  void theInstructionIsCoveredAsAWhole() {
    assertNotes(
        "below | why | RUN apk add \\\n  curl\n",
        """
        FROM alpine:3.22
        # why
        RUN apk add \\
          curl
        """);
  }

  private static void assertNotes(String expected, String text) {
    Document document = Read.document(text);
    String found =
        document.notes().stream()
            .map(note ->
                (note.opensFile() ? "opens" : "below")
                    + " | "
                    + note.text()
                    + " | "
                    + note.covers().of(text)
                    + "\n")
            .collect(Collectors.joining());
    assertEquals(expected, found);
  }
}
