package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Permission;
import io.plimsoll.github.Reaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may say what. `ann` wrote the pull request and may only read.
final class RightsTest {
  private final Talk talk =
      new Talk()
          .base("Dockerfile", "FROM node:22-bookworm-slim\nUSER 1000\nCMD [\"node\"]\n")
          .head("Dockerfile", "FROM node:22-bookworm-slim\nCMD [\"node\"]\n");

  @AfterEach
  void close() {
    talk.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          command                        | guest | ann | wil | mia | ada
          review                         | yes   | yes | yes | yes | yes
          explain DL3002                 | yes   | yes | yes | yes | yes
          status                         | yes   | yes | yes | yes | yes
          config                         | yes   | yes | yes | yes | yes
          help                           | yes   | yes | yes | yes | yes
          fix                            | no    | yes | yes | yes | yes
          pause                          | no    | no  | yes | yes | yes
          resume                         | no    | no  | yes | yes | yes
          ignore non-root-user because x | no    | no  | yes | yes | yes
          """,
      useHeadersInDisplayName = true)
  void everybodyMayDoTheirPart(
      String command, String guest, String ann, String wil, String mia, String ada) {
    check("guest", command, guest);
    check("ann", command, ann);
    check("wil", command, wil);
    check("mia", command, mia);
    check("ada", command, ada);
  }

  private void check(String login, String command, String isAllowed) {
    talk.pass(Duration.ofHours(2));
    talk.says(login, "/plimsoll " + command);
    boolean isDenied = talk.reactions().equals(List.of(Reaction.THUMBS_DOWN));
    assertEquals(isAllowed, isDenied ? "no" : "yes", login + " " + talk.reactions());
    assertTrue(!talk.reactions().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"write, yes, yes, yes", "maintain, no, yes, yes", "admin, no, no, yes"})
  void exceptionsMayAskForMore(String who, String wil, String mia, String ada) {
    talk.settings("exceptions: { who: " + who + " }");
    check("wil", "ignore non-root-user because x", wil);
    check("mia", "ignore non-root-user because x", mia);
    check("ada", "ignore non-root-user because x", ada);
  }

  @Test
  void fourEyesKeepAuthorsFromTheirOwnFindings() {
    talk.permit("ann", Permission.Level.ADMIN, "admin");
    check("ann", "ignore non-root-user because x", "yes");
    talk.settings("exceptions: { four-eyes: true }");
    check("ann", "ignore non-root-user because x", "no");
    check("wil", "ignore non-root-user because x", "yes");
    assertEquals(
        "Here nobody accepts findings in a pull request of their own (`exceptions.four-eyes`).",
        talk.replies().get(1).lines().findFirst().orElseThrow());
  }

  @Test
  void aRoleThatAnOrganisationInventedCountsAsItsLevel() {
    talk.permit("rex", Permission.Level.WRITE, "release-manager");
    check("rex", "ignore non-root-user because x", "yes");
    talk.settings("exceptions: { who: maintain }");
    check("rex", "ignore non-root-user because x", "no");
  }

  @Test
  void whoIsUnknownMayOnlyAsk() {
    check("stranger", "status", "yes");
    check("stranger", "pause", "no");
  }

  @Test
  void whyNotIsSaidOnceToEachPerson() {
    for (String login : List.of("guest", "guest", "ann", "Guest")) {
      talk.says(login, "/plimsoll pause");
      assertEquals(List.of(Reaction.THUMBS_DOWN), talk.reactions());
    }
    assertEquals(2, talk.replies().size());
    assertTrue(
        talk.replies()
            .getFirst()
            .startsWith("Only people with write access can do this here.\n\n<!--"));
  }

  @Test
  void whyNotIsSaidOnceInAComment() {
    talk.says("guest", "/plimsoll fix\n/plimsoll pause\n/plimsoll ignore non-root-user because x");
    assertEquals(
        "Only the pull request's author and people with write access can do this here.",
        talk.reply());
  }

  @Test
  void guestsHaveFiveCommandsAnHour() {
    for (int i = 0; i < 5; i++) {
      talk.says("guest", "/plimsoll status");
      assertEquals(List.of(Reaction.EYES), talk.reactions());
    }
    talk.says("guest", "/plimsoll status");
    assertEquals(List.of(), talk.reactions());
    assertEquals(5, talk.replies().size());
    talk.says("ann", "/plimsoll status");
    assertEquals(List.of(Reaction.EYES), talk.reactions());
    talk.pass(Duration.ofMinutes(61));
    talk.says("guest", "/plimsoll status");
    assertEquals(List.of(Reaction.EYES), talk.reactions());
  }

  @Test
  void manyCommandsInOneCommentCountAsMany() {
    talk.says("guest", "/plimsoll status\n/plimsoll help\n/plimsoll config");
    talk.says("guest", "/plimsoll status\n/plimsoll status\n/plimsoll status\n/plimsoll status");
    assertEquals(2, talk.replies().getLast().split("open threads", -1).length - 1);
    talk.says("guest", "/plimsoll status");
    assertEquals(List.of(), talk.reactions());
  }

  @Test
  void writersHaveNoLimit() {
    for (int i = 0; i < 8; i++) {
      talk.says("wil", "/plimsoll status");
    }
    assertEquals(8, talk.replies().size());
  }
}
