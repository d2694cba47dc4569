package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.plimsoll.format.Document;
import io.plimsoll.format.Surroundings;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.source.SourceFile;
import org.junit.jupiter.api.Test;

/// The commands that a Dockerfile runs, each at its place.
class CommandsTest {

  @Test
  void everyCommandOfALineIsOne() {
    assertCommands(
        """
        stage/0/apt-get build: apt-get update
        stage/0/apt-get build: apt-get install -y curl
        stage/0/rm build: rm -rf /var/lib/apt/lists/*
        """,
        "RUN apt-get update && apt-get install -y curl; rm -rf /var/lib/apt/lists/*\n");
  }

  @Test
  void aCommandMayGoOverLines() {
    assertCommands(
        """
        stage/0/curl build: curl -sSL \\
            # where it comes from
            https://example.com/install
        stage/0/sh build: sh
        """,
        """
        RUN curl -sSL \\
            # where it comes from
            https://example.com/install | sh
        """);
  }

  @Test
  void whatStartsAContainerIsACommandToo() {
    assertCommands(
        """
        stage/0/tini start: "/sbin/tini", "--"
        stage/0/node start: node server.js
        """,
        """
        ENTRYPOINT ["/sbin/tini", "--"]
        CMD node server.js
        """);
  }

  @Test
  void aHealthCheckRunsInTheContainer() {
    assertCommands(
        "stage/0/wget start: wget -q localhost\n",
        "HEALTHCHECK --interval=5s CMD wget -q localhost\n");
  }

  @Test
  void noHealthCheckRunsNothing() {
    assertCommands("", "HEALTHCHECK NONE\n");
  }

  @Test
  void theScriptOfAShellIsRead() {
    assertCommands(
        """
        stage/0/sh start: "sh", "-c", "curl -k $URL | tee log"
        stage/0/curl start: curl -k $URL
        stage/0/tee start: tee log
        """,
        "CMD [\"sh\", \"-c\", \"curl -k $URL | tee log\"]\n");
  }

  @Test
  void aHereDocumentIsAScript() {
    assertCommands(
        """
        stage/0/apk build: apk add curl
        stage/0/curl build: curl -k https://example.com
        """,
        """
        RUN <<EOF
        apk add curl
        curl -k https://example.com
        EOF
        """);
  }

  @Test
  void aHereDocumentOfAShellIsAScript() {
    assertCommands(
        """
        stage/0/bash build: bash -e <<EOF
        stage/0/apk build: apk add curl
        """,
        """
        RUN bash -e <<EOF
        apk add curl
        EOF
        """);
  }

  @Test
  void aHereDocumentOfAnotherProgramIsText() {
    assertCommands(
        "stage/0/cat build: cat > /etc/motd <<EOF\n",
        """
        RUN cat > /etc/motd <<EOF
        curl is not run here
        EOF
        """);
  }

  @Test
  void theFirstLineOfAScriptNamesItsShell() {
    assertCommands(
        "stage/0/apk build: apk add curl\n",
        """
        RUN <<EOF
        #!/usr/bin/env bash
        apk add curl
        EOF
        """);
  }

  @Test
  void aScriptInAnotherLanguageIsNotRead() {
    assertCommands(
        "",
        """
        RUN <<EOF
        #!/usr/bin/env python3
        import os
        EOF
        """);
  }

  @Test
  void aShellWithOptionsIsAShell() {
    assertCommands(
        "stage/0/apk build: apk add curl\n",
        """
        RUN <<EOF
        #!/bin/sh -e
        apk add curl
        EOF
        """);
  }

  @Test
  void aFileThatIsCopiedIsNotRun() {
    assertCommands(
        "",
        """
        COPY <<EOF /start.sh
        curl -k https://example.com
        EOF
        """);
  }

  @Test
  void aTriggerIsRunElsewhere() {
    assertCommands("", "ONBUILD RUN curl -k https://example.com\n");
  }

  @Test
  void commandsBelongToTheirStage() {
    assertEquals(
        """
        stage/build/make build: make
        stage/1/apk build: apk add curl
        """,
        Read.commands("FROM gcc:15 AS build\nRUN make\nFROM alpine:3.22\nRUN apk add curl\n"));
  }

  @Test
  void carriageReturnsBelongToNoCommand() {
    assertCommands(
        "stage/0/apk build: apk add curl\nstage/0/curl build: curl -k\n",
        "RUN apk add curl && \\\r\n  curl -k\r\n");
  }

  private static void assertCommands(String expected, String instructions) {
    assertEquals(expected, Read.commands("FROM alpine:3.22\n" + instructions));
  }

  @Test
  void commandsBeforeAChangeAreTakenOver() {
    String text = "FROM alpine:3.22 AS a\nRUN curl -k x\nRUN wget y\nCMD z\n";
    SourceFile changed = SourceFile.of("Dockerfile", text.replace("CMD", "USER 10001\nCMD"));
    Document before = Read.document(text);
    Document after =
        new DockerfileFormat(_ -> false).readAgain(changed, Surroundings.none(34), before);
    assertEquals(Read.commands(changed.text()), Read.commands(after));
    assertSame(command(before, 0), command(after, 0));
    assertNotSame(command(before, 2), command(after, 2));
  }

  @Test
  void aStageOfAnotherNameHasCommandsOfItsOwn() {
    String text = "FROM alpine:3.22\nRUN curl -k x\nFROM scratch\nRUN a\n";
    SourceFile changed = SourceFile.of("Dockerfile", text.replace("3.22\n", "3.22 AS b\n"));
    Document after =
        new DockerfileFormat(_ -> false)
            .readAgain(changed, Surroundings.none(34), Read.document(text));
    assertEquals("stage/b/curl", command(after, 0).path().toString());
  }

  private static ShellCommand command(Document document, int index) {
    return Read.all(ShellCommand.class, document).toList().get(index);
  }
}
