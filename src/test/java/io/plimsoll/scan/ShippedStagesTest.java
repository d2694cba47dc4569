package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A Compose file of the same change tells which stages of a Dockerfile are shipped.
class ShippedStagesTest {
  private static final String DOCKERFILE =
      """
      FROM node:24 AS web
      COPY web .
      FROM node:24 AS test
      USER 1000
      """;

  private static Reviewed change(String dockerfile, String build) {
    return Reviewed.added("app/Dockerfile", dockerfile)
        .head("compose.yaml", "services:\n  web:\n    build: " + build + "\n")
        .only("non-root-user");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{context: app, target: web}",
        "{context: ./app/, target: WEB}",
        "{context: ., dockerfile: app/Dockerfile, target: web}",
        "{context: app, target: '${STAGE:-web}'}",
      })
  void aStageThatIsShippedIsAskedForItsUser(String build) {
    assertEquals(
        "new non-root-user high app/Dockerfile:1 image/web\n",
        change(DOCKERFILE, build).findings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app",
        "{context: app, target: test}",
        "{context: app, target: nobody}",
        "{context: app, target: '0'}",
        "{context: app, target: '${STAGE}'}",
        "{context: web, target: web}",
        "{context: app, dockerfile: Containerfile, target: web}",
        "{context: app, dockerfile_inline: 'FROM a', target: web}",
      })
  void otherStagesAreNot(String build) {
    assertEquals("", change(DOCKERFILE, build).findings());
  }

  @Test
  void aShippedStageIsMendedWhereItIs() {
    assertEquals(
        """
        FROM node:24 AS web
        COPY web .
        USER 1000
        FROM node:24 AS test
        USER 1000
        """,
        change(DOCKERFILE, "{context: app, target: web}").fixed("app/Dockerfile"));
  }

  @Test
  void aStageOnTheWayToAnotherIsNotMended() {
    String dockerfile =
        """
        FROM node:24 AS web
        COPY web .
        FROM web AS debug
        RUN apt-get install -y strace
        USER 1000
        """;
    Reviewed change = change(dockerfile, "{context: app, target: web}");
    assertEquals("new non-root-user high app/Dockerfile:1 image/web\n", change.findings());
    assertEquals(dockerfile, change.fixed("app/Dockerfile"));
  }

  @Test
  void aStageThatWasShippedBeforeIsNotNews() {
    String compose = "services: {web: {build: {context: ., target: web}}}\n";
    assertEquals(
        "existing non-root-user high Dockerfile:1 image/web\n",
        Reviewed.modified("Dockerfile", DOCKERFILE, DOCKERFILE + "ENV A=b\n")
            .base("compose.yaml", compose)
            .head("compose.yaml", compose + "volumes: {}\n")
            .only("non-root-user")
            .findings());
  }

  @Test
  void whatAShippedStageCopiesIsInAnImage() {
    Reviewed change =
        Reviewed.added("Dockerfile", "FROM debian:13 AS web\nCOPY .env /\nFROM scratch\n")
            .only("no-secret-file-in-image");
    assertEquals("", change.findings());
    assertEquals(
        "new no-secret-file-in-image critical Dockerfile:2 stage/web [.env]\n",
        change
            .head("compose.yaml", "services: {web: {build: {context: ., target: web}}}\n")
            .findings());
  }
}
