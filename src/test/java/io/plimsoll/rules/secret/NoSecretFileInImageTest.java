package io.plimsoll.rules.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import io.plimsoll.rules.WholeFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NoSecretFileInImageTest {
  private static final NoSecretFileInImage RULE = new NoSecretFileInImage();

  private static List<String> line(String instruction) {
    return Answers.dockerfile(RULE, "FROM debian:13-slim\n" + instruction + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "COPY id_rsa /root/.ssh/, id_rsa",
    "COPY ./keys/id_ed25519 /k, id_ed25519",
    "COPY .env /app/.env, .env",
    "COPY --chown=1000:1000 .netrc /home/web/, .netrc",
    "ADD deploy/.git-credentials /root/, .git-credentials",
    "ADD kubeconfig /etc/kube/config, kubeconfig",
    "COPY .aws/credentials /root/.aws/, credentials"
  })
  void aFileThatHoldsASecretIsBroken(String instruction, String name) {
    assertEquals(List.of("2 broken " + name), line(instruction));
  }

  @Test
  void theListFormIsRead() {
    assertEquals(List.of("2 broken id_rsa"), line("COPY [\"app\", \"id_rsa\", \"/srv/\"]"));
  }

  @ParameterizedTest
  @CsvSource({
    "COPY server.pem /etc/ssl/, server.pem",
    "COPY .npmrc /root/, .npmrc",
    "COPY .git/ /app/.git/, .git/"
  })
  void aFileThatMayHoldOneIsOpen(String instruction, String name) {
    assertEquals(List.of("2 open " + name + " NO_VALUE"), line(instruction));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY app /app",
        "COPY .env.example /app/.env",
        "COPY id_rsa.pub /root/.ssh/",
        "COPY ${KEY}/id_rsa /root/.ssh/",
        "ADD https://example.org/id_rsa /root/.ssh/",
        "COPY --from=alpine:3.22 /root/.netrc /root/",
        "RUN --mount=type=bind,source=id_rsa,target=/k true",
        "ONBUILD COPY id_rsa /root/.ssh/"
      })
  void whatIsNotCopiedFromTheContextByItsNameHolds(String instruction) {
    assertEquals(List.of(), line(instruction));
  }

  @Test
  void eachSourceIsAFindingAndTheDestinationNone() {
    assertEquals(
        List.of("3 broken id_rsa", "3 broken .env"),
        Answers.dockerfile(
            RULE,
            """
            FROM debian:13-slim
            # The destination is no source.
            COPY id_rsa app .env /srv/.netrc
            """));
  }

  @Test
  void aStageThatOnlyBuildsMayHoldOne() {
    assertEquals(
        List.of(),
        Answers.dockerfile(
            RULE,
            """
            FROM golang:1.25 AS build
            COPY .netrc /root/
            FROM debian:13-slim
            COPY --from=build /app /app
            """));
  }

  @Test
  void aStageThatTheFinalOneStandsOnMayNot() {
    assertEquals(
        List.of("2 broken .netrc"),
        Answers.dockerfile(
            RULE,
            """
            FROM golang:1.25 AS base
            COPY .netrc /root/
            FROM base
            RUN rm /root/.netrc
            """));
  }

  @Test
  void theFileIsNamedWithoutItsFolder() {
    assertEquals(
        List.of(Map.of("file", "id_rsa")),
        WholeFile.of("Dockerfile", "FROM debian:13-slim\nCOPY deploy/keys/id_rsa /k\n")
            .facts(RULE));
  }
}
