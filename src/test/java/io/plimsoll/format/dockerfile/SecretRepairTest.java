package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy.MountBuildSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Build secrets that become mounts.
class SecretRepairTest {

  @Test
  void theArgumentBecomesAMount() {
    assertMended(
        """
        FROM node:22
        ARG NPM_TOKEN
        RUN npm config set token $NPM_TOKEN && npm ci
        """,
        """
        FROM node:22
        RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm config set token $NPM_TOKEN && npm ci
        """);
  }

  @Test
  void everyCommandThatUsesItGetsTheMount() {
    assertMended(
        """
        FROM node:22
        ARG NPM_TOKEN=none
        RUN ./one ${NPM_TOKEN}
        RUN ./two
        RUN --mount=type=cache,target=/c ./three $NPM_TOKEN
        """,
        """
        FROM node:22
        RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN ./one ${NPM_TOKEN}
        RUN ./two
        RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN --mount=type=cache,target=/c ./three $NPM_TOKEN
        """);
  }

  @Test
  void aHereDocumentThatUsesItGetsTheMount() {
    assertMended(
        "FROM node:22\nARG NPM_TOKEN\nRUN <<EOF\n./one $NPM_TOKEN\nEOF\n",
        "FROM node:22\n"
            + "RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN <<EOF\n"
            + "./one $NPM_TOKEN\n"
            + "EOF\n");
  }

  @Test
  void lineEndsAndCaseStay() {
    assertMended(
        "from node:22\r\narg NPM_TOKEN\r\nrun ./one $NPM_TOKEN\r\n",
        "from node:22\r\nrun --mount=type=secret,id=npm_token,env=NPM_TOKEN ./one $NPM_TOKEN\r\n");
  }

  @Test
  void anotherNameThatBeginsAlikeIsAnotherVariable() {
    assertMended(
        "FROM node:22\nARG NPM_TOKEN\nRUN ./one $NPM_TOKEN\nRUN ./two $NPM_TOKEN_FILE\n",
        "FROM node:22\n"
            + "RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN ./one $NPM_TOKEN\n"
            + "RUN ./two $NPM_TOKEN_FILE\n");
  }

  @Test
  void aRecentFrontendKnowsIt() {
    assertMended(
        "# syntax=docker/dockerfile:1\nFROM node:22\nARG NPM_TOKEN\nRUN ./one $NPM_TOKEN\n",
        "# syntax=docker/dockerfile:1\n"
            + "FROM node:22\n"
            + "RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN ./one $NPM_TOKEN\n");
    assertMended(
        "# syntax=docker/dockerfile:1.10\nFROM node:22\nARG NPM_TOKEN\nRUN ./one $NPM_TOKEN\n",
        "# syntax=docker/dockerfile:1.10\n"
            + "FROM node:22\n"
            + "RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN ./one $NPM_TOKEN\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker/dockerfile:1.4",
        "docker/dockerfile:1.9.1",
        "docker/dockerfile:1.4-labs",
        "docker.io/docker/dockerfile:1.4",
        "docker/dockerfile:1.4@sha256:0123456789abcdef0123456789abcdef",
        "docker/dockerfile:experimental",
        "docker/dockerfile-upstream:0.12",
      })
  void anOldFrontendDoesNot(String frontend) {
    assertEquals(
        "none",
        mended("# syntax=" + frontend + "\nFROM node:22\nARG NPM_TOKEN\nRUN ./one $NPM_TOKEN\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM node:22\nARG NPM_TOKEN\nENV TOKEN=$NPM_TOKEN\nRUN ./one\n",
        "FROM node:22\nARG NPM_TOKEN\nRUN ./one $NPM_TOKEN\nLABEL token=$NPM_TOKEN\n",
        "FROM node:22\nARG NPM_TOKEN\nRUN ./one\n",
        "FROM node:22\nRUN ./one $NPM_TOKEN\nARG NPM_TOKEN\nRUN ./two $NPM_TOKEN\n",
        "FROM node:22\nARG A NPM_TOKEN\nRUN ./one $NPM_TOKEN\n",
        "FROM node:22 AS a\nARG NPM_TOKEN\nRUN ./one $NPM_TOKEN\nFROM a\nRUN ./two\n",
        "FROM node:22 AS a\n"
            + "ARG NPM_TOKEN\n"
            + "RUN ./one $NPM_TOKEN\n"
            + "FROM b\n"
            + "ARG NPM_TOKEN\n"
            + "RUN ./two\n",
        "ARG NPM_TOKEN\nFROM node:22\nARG NPM_TOKEN\nRUN ./one $NPM_TOKEN\n",
        "FROM node:22\nENV NPM_TOKEN=x\nRUN ./one $NPM_TOKEN\n",
      })
  void otherUsesAreLeftToPeople(String text) {
    assertEquals("none", mended(text));
  }

  private static String mended(String text) {
    return Read.mended(text, new MountBuildSecret("NPM_TOKEN"));
  }

  private static void assertMended(String before, String after) {
    assertEquals(after, mended(before));
    assertEquals("none", mended(after), "twice is once");
  }

  @Test
  void aLongerNameIsAnotherVariable() {
    assertMended(
        """
        FROM node:22
        ARG NPM_TOKEN
        ENV NPM_TOKEN_FILE=/t MY_NPM_TOKEN=x
        RUN ./one $NPM_TOKEN $NPM_TOKEN_FILE
        RUN ./two $NPM_TOKENS
        """,
        """
        FROM node:22
        ENV NPM_TOKEN_FILE=/t MY_NPM_TOKEN=x
        RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN ./one $NPM_TOKEN $NPM_TOKEN_FILE
        RUN ./two $NPM_TOKENS
        """);
  }

  @Test
  void anotherStageThatNamesItItselfIsItsOwnMatter() {
    assertMended(
        """
        FROM node:22 AS build
        ARG NPM_TOKEN
        RUN ./one $NPM_TOKEN
        FROM node:22
        RUN ./two $NPM_TOKEN
        """,
        """
        FROM node:22 AS build
        RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN ./one $NPM_TOKEN
        FROM node:22
        RUN ./two $NPM_TOKEN
        """);
  }
}
