package io.plimsoll.rules.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import io.plimsoll.rules.WholeFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SupportedBaseImageTest {
  private static final SupportedBaseImage RULE = new SupportedBaseImage();
  private static final String DIGEST =
      "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @ValueSource(strings = {"debian:9", "debian:stretch-slim", "debian:9.13", "debian:9@" + DIGEST})
  void anEndedSystemIsBroken(String image) {
    assertEquals(
        List.of("1 broken docker.io/library/debian"),
        Answers.dockerfile(RULE, "FROM " + image + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"debian:13", "debian", "debian:latest", "acme/debian-tools:9", "debian:unknown"})
  void whatIsKeptOrUnknownHolds(String image) {
    assertEquals(List.of(), Answers.dockerfile(RULE, "FROM " + image + "\n"));
  }

  @Test
  void theSystemInTheTagIsJudgedToo() {
    assertEquals(
        List.of(
            Map.of(
                "image",
                "node:22-stretch",
                "product",
                "Debian",
                "version",
                "9",
                "date",
                "2022-07-01")),
        WholeFile.of("Dockerfile", "FROM node:22-stretch\n").facts(RULE));
  }

  @Test
  void theDayDecides() {
    WholeFile file = WholeFile.of("Dockerfile", "FROM node:22\n");
    assertEquals(List.of(), file.on("2027-04-30").answers(RULE));
    assertEquals(List.of("1 broken docker.io/library/node"), file.on("2027-05-01").answers(RULE));
  }

  @Test
  void theTagIsMovedAndItsVariantKept() {
    assertEquals(
        "FROM debian:13-slim AS base\n",
        WholeFile.of("Dockerfile", "FROM debian:9-slim AS base\n").mended(RULE));
  }

  @Test
  void aPinnedImageIsNotMoved() {
    assertEquals(
        List.of(),
        WholeFile.of("Dockerfile", "FROM debian:9-slim@" + DIGEST + "\n").remedies(RULE));
  }

  @Test
  void anOpenTagIsOpenAndARefusedNameSilent() {
    assertEquals(
        List.of("2 open EXPRESSION"),
        Answers.dockerfile(RULE, "ARG DEBIAN\nFROM debian:$DEBIAN\n"));
    assertEquals(List.of(), Answers.service(RULE, "image: Debian:9\n"));
  }

  @Test
  void aServiceAndItsExtendersAreJudged() {
    assertEquals(
        List.of("3 broken docker.io/library/postgres", "3 broken docker.io/library/postgres"),
        WholeFile.of(
                "compose.yaml",
                """
                services:
                  base:
                    image: postgres:10
                  store:
                    extends: base
                """)
            .answers(RULE));
  }

  @Test
  void anImageToCopyFromIsJudged() {
    assertEquals(
        List.of("2 broken docker.io/library/golang"),
        Answers.dockerfile(
            RULE,
            """
            FROM debian:13-slim
            COPY --from=golang:1.12 /usr/local/go /go
            """));
  }
}
