package io.plimsoll.rules.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rule.Options;
import io.plimsoll.rules.Answers;
import io.plimsoll.rules.WholeFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VersionedImageTest {
  private static final VersionedImage RULE = new VersionedImage();
  private static final String DIGEST =
      "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @ValueSource(strings = {"node:latest", "node:latest-alpine", "docker.io/library/node:latest"})
  void aMovingTagIsBroken(String image) {
    assertEquals(
        List.of("1 broken docker.io/library/node"),
        Answers.dockerfile(RULE, "FROM " + image + "\n"));
  }

  @Test
  void noTagIsItsOwnCause() {
    assertEquals(
        List.of("1 broken docker.io/library/node (no-tag)"),
        Answers.dockerfile(RULE, "FROM node\n"));
  }

  @Test
  void thePortOfARegistryIsNoTag() {
    assertEquals(
        List.of("1 broken localhost:5000/web (no-tag)"),
        Answers.dockerfile(RULE, "FROM localhost:5000/web\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "node:22",
        "node:lts",
        "node:22-latest",
        "node:latest22",
        "node@" + DIGEST,
        "node:latest@" + DIGEST,
        "scratch"
      })
  void anyOtherNameHolds(String image) {
    assertEquals(List.of(), Answers.dockerfile(RULE, "FROM " + image + "\n"));
  }

  @Test
  void everyPlaceThatNamesAnImageIsJudged() {
    assertEquals(
        List.of(
            "1 broken docker.io/library/golang (no-tag)",
            "2 broken docker.io/library/busybox (no-tag)",
            "4 broken docker.io/library/nginx"),
        Answers.dockerfile(
            RULE,
            """
            FROM golang AS build
            RUN --mount=type=bind,from=busybox,target=/b true
            FROM debian:13-slim
            COPY --from=nginx:latest /etc/nginx /etc/nginx
            COPY --from=build /app /app
            """));
  }

  @Test
  void aStageThatIsCalledLikeAnImageIsNoImage() {
    assertEquals(
        List.of(),
        Answers.dockerfile(
            RULE,
            """
            FROM debian:13-slim AS node
            FROM node
            COPY --from=0 /app /app
            """));
  }

  @Test
  void aBuildArgumentWithDefaultIsItsDefault() {
    assertEquals(
        List.of("2 broken docker.io/library/node"),
        Answers.dockerfile(
            RULE,
            """
            ARG TAG=latest
            FROM node:${TAG}
            """));
  }

  @Test
  void aBuildArgumentWithoutDefaultIsOpen() {
    assertEquals(
        List.of("2 open EXPRESSION"),
        Answers.dockerfile(
            RULE,
            """
            ARG TAG
            FROM node:${TAG}
            """));
  }

  @Test
  void everyContainerOfAPodIsJudged() {
    assertEquals(
        List.of(
            "3 broken docker.io/library/busybox (no-tag)",
            "6 broken registry.example.org/web",
            "9 broken registry.example.org/debug (no-tag)"),
        Answers.pod(
            RULE,
            """
            initContainers:
              - name: wait
                image: busybox
            containers:
              - name: web
                image: registry.example.org/web:latest
            ephemeralContainers:
              - name: debug
                image: registry.example.org/debug
            """));
  }

  @Test
  void aContainerWithoutImageIsSilent() {
    assertEquals(List.of(), Answers.pod(RULE, "containers:\n  - name: web\n"));
  }

  @Test
  void aNameThatTheGrammarRefusesIsOpen() {
    assertEquals(
        List.of("1 open INVALID"), Answers.service(RULE, "image: registry.example.org/Web:1\n"));
  }

  @Test
  void aServiceThatIsBuiltNamesItsOwnImage() {
    assertEquals(List.of(), Answers.service(RULE, "image: registry.example.org/web\nbuild: .\n"));
  }

  @Test
  void whatAnExtendingServiceTakesOverIsJudged() {
    assertEquals(
        List.of("3 broken registry.example.org/web", "3 broken registry.example.org/web"),
        WholeFile.of(
                "compose.yaml",
                """
                services:
                  base:
                    image: registry.example.org/web:latest
                  web:
                    extends: base
                """)
            .answers(RULE));
  }

  @Test
  void theSettingsMaySwitchItOff() {
    WholeFile file = WholeFile.of("Dockerfile", "FROM node\n");
    assertEquals(List.of(), file.pinning(Options.Pin.OFF).answers(RULE));
    assertEquals(
        List.of("1 broken docker.io/library/node (no-tag)"),
        file.pinning(Options.Pin.DIGEST).answers(RULE));
  }

  @Test
  void theImageIsCalledAsPeopleWriteIt() {
    assertEquals(
        List.of(Map.of("image", "node")),
        WholeFile.of("Dockerfile", "FROM docker.io/library/node:latest\n").facts(RULE));
  }
}
