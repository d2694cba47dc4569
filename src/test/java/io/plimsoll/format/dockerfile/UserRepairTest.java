package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy.NonRootUser;
import io.plimsoll.model.Remedy.RequireNonRoot;
import org.junit.jupiter.api.Test;

/// Where and how a user without special rights is written.
class UserRepairTest {
  private static final NonRootUser NODE = new NonRootUser.Existing(1000, 1000, "node");
  private static final NonRootUser DEBIAN = new NonRootUser.Created(10001, 10001, "app", "debian");
  private static final NonRootUser ALPINE = new NonRootUser.Created(10001, 10001, "app", "alpine");
  private static final NonRootUser NUMBER = new NonRootUser.Numeric(65532, 65532);

  @Test
  void aKnownUserStandsBeforeTheStart() {
    assertMended(
        """
        FROM node:22
        COPY . .
        CMD ["node", "server.js"]
        """,
        """
        FROM node:22
        COPY . .
        USER 1000
        CMD ["node", "server.js"]
        """,
        NODE);
  }

  @Test
  void entrypointAndCommandStayTogether() {
    assertMended(
        """
        FROM node:22
        ENTRYPOINT ["tini", "--"]
        CMD ["node", "server.js"]
        """,
        """
        FROM node:22
        USER 1000
        ENTRYPOINT ["tini", "--"]
        CMD ["node", "server.js"]
        """,
        NODE);
  }

  @Test
  void commentsAboveTheStartStayWithIt() {
    assertMended(
        """
        FROM node:22
        RUN npm ci

        # Listens on 8080.
        # Stops on SIGTERM.
        CMD ["node", "server.js"]
        """,
        """
        FROM node:22
        RUN npm ci

        USER 1000
        # Listens on 8080.
        # Stops on SIGTERM.
        CMD ["node", "server.js"]
        """,
        NODE);
  }

  @Test
  void whereTheStartIsNotLastTheUserIs() {
    assertMended(
        """
        FROM node:22
        CMD ["node", "server.js"]
        RUN npm ci
        EXPOSE 8080
        # done
        """,
        """
        FROM node:22
        CMD ["node", "server.js"]
        RUN npm ci
        EXPOSE 8080
        USER 1000
        # done
        """,
        NODE);
  }

  @Test
  void aStageOfOneLineGetsASecond() {
    assertMended("FROM node:22\n", "FROM node:22\nUSER 1000\n", NODE);
  }

  @Test
  void aMissingFinalLineEndStaysMissing() {
    assertMended("FROM node:22", "FROM node:22\nUSER 1000", NODE);
    assertMended("FROM node:22\nCMD a", "FROM node:22\nUSER 1000\nCMD a", NODE);
  }

  @Test
  void lineEndsAreThoseOfTheFile() {
    assertMended(
        "FROM node:22\r\nRUN npm ci\r\nCMD a\r\n",
        "FROM node:22\r\nRUN npm ci\r\nUSER 1000\r\nCMD a\r\n",
        NODE);
    assertMended("FROM node:22\r\nRUN a\r\n", "FROM node:22\r\nRUN a\r\nUSER 1000\r\n", NODE);
  }

  @Test
  void lowerCaseStaysLowerCase() {
    assertMended("from node:22\ncmd a\n", "from node:22\nuser 1000\ncmd a\n", NODE);
  }

  @Test
  void aByteOrderMarkStaysFirst() {
    assertMended("\uFEFFFROM node:22\nCMD a\n", "\uFEFFFROM node:22\nUSER 1000\nCMD a\n", NODE);
  }

  @Test
  void aHereDocumentAtTheEndIsNotCut() {
    assertMended(
        "FROM node:22\nRUN <<EOF\nnpm ci\nEOF\n",
        "FROM node:22\nRUN <<EOF\nnpm ci\nEOF\nUSER 1000\n",
        NODE);
  }

  @Test
  void anInstructionThatDoesNotEndIsLeftAlone() {
    assertEquals("none", mended("FROM node:22\nRUN npm ci \\\n", NODE));
  }

  @Test
  void onlyTheLastStageIsMended() {
    assertMended(
        """
        FROM node:22 AS build
        RUN npm ci
        CMD ["build"]

        FROM node:22
        COPY --from=build /app /app
        CMD ["node"]
        """,
        """
        FROM node:22 AS build
        RUN npm ci
        CMD ["build"]

        FROM node:22
        COPY --from=build /app /app
        USER 1000
        CMD ["node"]
        """,
        NODE);
  }

  @Test
  void aLastUserIsReplacedWhereNothingIsRunAfterIt() {
    assertMended(
        """
        FROM node:22
        RUN npm ci
        USER root
        EXPOSE 80
        CMD a
        """,
        """
        FROM node:22
        RUN npm ci
        USER 1000
        EXPOSE 80
        CMD a
        """,
        NODE);
  }

  @Test
  void whereSomethingIsRunAfterItTheUserStays() {
    assertMended(
        """
        FROM node:22
        USER root
        RUN apt-get install -y curl
        CMD a
        """,
        """
        FROM node:22
        USER root
        RUN apt-get install -y curl
        USER 1000
        CMD a
        """,
        NODE);
  }

  @Test
  void aUserOfTheStageBelowStaysThere() {
    assertMended(
        "FROM node:22 AS base\nUSER root\nFROM base\nCMD a\n",
        "FROM node:22 AS base\nUSER root\nFROM base\nUSER 1000\nCMD a\n",
        NODE);
  }

  @Test
  void aTriggerOfTheStageBelowStaysThere() {
    assertMended(
        "FROM node:22 AS base\nONBUILD USER root\nFROM base\nCMD a\n",
        "FROM node:22 AS base\nONBUILD USER root\nFROM base\nUSER 1000\nCMD a\n",
        NODE);
  }

  @Test
  void aTriggerOfItsOwnIsNoUser() {
    assertMended(
        "FROM node:22\nONBUILD USER root\nCMD a\n",
        "FROM node:22\nONBUILD USER root\nUSER 1000\nCMD a\n",
        NODE);
  }

  @Test
  void debianCreatesAUserInItsWay() {
    assertMended(
        """
        FROM debian:13
        COPY app /app
        CMD ["/app"]
        """,
        """
        FROM debian:13
        COPY app /app
        RUN groupadd --gid 10001 app && useradd --uid 10001 --gid app --no-create-home --no-log-init app
        USER 10001
        CMD ["/app"]
        """,
        DEBIAN);
  }

  @Test
  void alpineCreatesAUserInItsWay() {
    assertMended(
        """
        FROM alpine:3.22
        COPY app /app
        CMD ["/app"]
        """,
        """
        FROM alpine:3.22
        COPY app /app
        RUN addgroup -S -g 10001 app && adduser -S -D -H -u 10001 -G app app
        USER 10001
        CMD ["/app"]
        """,
        ALPINE);
  }

  @Test
  void aUserIsCreatedBeforeTheLastUserInstruction() {
    assertMended(
        "FROM alpine:3.22\nuser root\nCMD a\n",
        """
        FROM alpine:3.22
        run addgroup -S -g 10001 app && adduser -S -D -H -u 10001 -G app app
        user 10001
        CMD a
        """,
        ALPINE);
  }

  @Test
  void usersAreCreatedAsRootAlone() {
    assertMended(
        """
        FROM debian:13
        USER www-data
        RUN ./prepare
        USER root
        CMD a
        """,
        """
        FROM debian:13
        USER www-data
        RUN ./prepare
        USER root
        RUN groupadd --gid 10001 app && useradd --uid 10001 --gid app --no-create-home --no-log-init app
        USER 10001
        CMD a
        """,
        DEBIAN);
  }

  @Test
  void aNumberNeedsNoUser() {
    assertMended(
        "FROM scratch\nCOPY app /\nENTRYPOINT [\"/app\"]\n",
        "FROM scratch\nCOPY app /\nUSER 65532:65532\nENTRYPOINT [\"/app\"]\n",
        NUMBER);
  }

  @Test
  void nothingCanBeCreatedFromScratch() {
    assertEquals("none", mended("FROM scratch\nCOPY app /\nCMD [\"/app\"]\n", DEBIAN));
  }

  @Test
  void nothingIsCreatedWithoutAPosixShell() {
    assertEquals("none", mended("FROM debian:13\nSHELL [\"pwsh\", \"-c\"]\nCMD a\n", DEBIAN));
    assertEquals("none", mended("FROM debian:13\nSHELL [\"python3\", \"-c\"]\nCMD a\n", DEBIAN));
  }

  @Test
  void anotherPosixShellWillDo() {
    String text = "FROM debian:13\nSHELL [\"/bin/bash\", \"-eo\", \"pipefail\", \"-c\"]\nCMD a\n";
    assertMended(
        text,
        text.replace(
            "CMD a\n",
            "RUN groupadd --gid 10001 app && useradd --uid 10001 --gid app --no-create-home"
                + " --no-log-init app\nUSER 10001\nCMD a\n"),
        DEBIAN);
  }

  @Test
  void theImagesOwnUserIsNothingToWrite() {
    assertEquals("none", mended("FROM node:22\nCMD a\n", new NonRootUser.OfImage()));
  }

  static String mended(String text, NonRootUser user) {
    return Read.mended(text, new RequireNonRoot(user));
  }

  static void assertMended(String before, String after, NonRootUser user) {
    assertEquals(after, mended(before, user));
    assertEquals(after, mended(after, user), "twice is once");
  }
}
