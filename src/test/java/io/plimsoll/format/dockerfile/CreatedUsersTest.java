package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy.NonRootUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A user that the build creates already is used, rather than a second one made.
class CreatedUsersTest {
  private static final NonRootUser DEBIAN = new NonRootUser.Created(10001, 10001, "app", "debian");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "useradd web | web",
        "useradd -r web | web",
        "useradd -u 1234 web | 1234",
        "useradd --uid 1234 web | 1234",
        "useradd --uid=1234 web | 1234",
        "useradd -mu 1234 web | 1234",
        "useradd -ms /bin/bash web | web",
        "useradd -r -g staff -d /srv -s /sbin/nologin -c 'the web' web | web",
        "adduser -D web | web",
        "adduser -S -G web web | web",
        "adduser -D -H -u 1234 web | 1234",
        "adduser --disabled-password --gecos '' web | web",
        "adduser --system --no-create-home --uid 1234 web | 1234",
        "adduser web video | web",
        "/usr/sbin/useradd web | web",
        "groupadd web && useradd -g web web | web",
        "useradd one && useradd two | two",
        "id web; useradd web | web",
        "sudo useradd web | web",
        "useradd -u $UID web | web",
        "useradd web_1.2-3 | web_1.2-3",
      })
  void theUserIsReadFromItsCommand(String command, String user) {
    assertEquals(
        "FROM debian:13\nRUN " + command + "\nUSER " + user + "\nCMD a\n",
        mended("FROM debian:13\nRUN " + command + "\nCMD a\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "useradd $NAME",
        "useradd \"$NAME\"",
        "useradd -o -u 0 toor",
        "useradd -r",
        "adduser root video",
      })
  void whatCannotBeReadIsLeftToPeople(String command) {
    assertEquals("none", mended("FROM debian:13\nRUN " + command + "\nCMD a\n"));
  }

  @Test
  void aUserOfTheStageBelowIsThere() {
    assertEquals(
        "FROM debian:13 AS base\nRUN useradd web\nFROM base\nUSER web\nCMD a\n",
        mended("FROM debian:13 AS base\nRUN useradd web\nFROM base\nCMD a\n"));
  }

  @Test
  void aUserOfAnotherStageIsNot() {
    assertEquals(
        """
        FROM debian:13 AS build
        RUN useradd web
        FROM debian:13
        RUN groupadd --gid 10001 app && useradd --uid 10001 --gid app --no-create-home --no-log-init app
        USER 10001
        CMD a
        """,
        mended("FROM debian:13 AS build\nRUN useradd web\nFROM debian:13\nCMD a\n"));
  }

  @Test
  void aUserMadeInAHereDocumentCounts() {
    assertEquals(
        "FROM debian:13\nRUN <<EOF\nuseradd web\nEOF\nUSER web\nCMD a\n",
        mended("FROM debian:13\nRUN <<EOF\nuseradd web\nEOF\nCMD a\n"));
  }

  @Test
  void aUserThatATriggerMakesCountsWhereItRuns() {
    assertEquals(
        "FROM debian:13 AS base\nONBUILD RUN useradd web\nFROM base\nUSER web\nCMD a\n",
        mended("FROM debian:13 AS base\nONBUILD RUN useradd web\nFROM base\nCMD a\n"));
  }

  @Test
  void aUserMadeBeforeRootIsTakenUpAgain() {
    assertEquals(
        "FROM debian:13\nRUN useradd web\nUSER web\nRUN ./a\nUSER web\nCMD a\n",
        mended("FROM debian:13\nRUN useradd web\nUSER web\nRUN ./a\nUSER root\nCMD a\n"));
  }

  private static String mended(String text) {
    return UserRepairTest.mended(text, DEBIAN);
  }
}
