package io.plimsoll.rules.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NoTlsBypassInEnvTest {
  private static final NoTlsBypassInEnv RULE = new NoTlsBypassInEnv();

  /// In a stage that builds, then in the image itself.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENV NODE_TLS_REJECT_UNAUTHORIZED=0     | broken NODE_TLS_REJECT_UNAUTHORIZED
          ENV NODE_TLS_REJECT_UNAUTHORIZED=1     | ''
          ENV NODE_TLS_REJECT_UNAUTHORIZED=      | ''
          ENV GIT_SSL_NO_VERIFY=true             | broken GIT_SSL_NO_VERIFY
          ENV GIT_SSL_NO_VERIFY=false            | ''
          ENV PIP_TRUSTED_HOST=mirror            | broken PIP_TRUSTED_HOST
          ENV NODE_TLS_REJECT_UNAUTHORIZED=$X    | open NODE_TLS_REJECT_UNAUTHORIZED EXPRESSION
          ENV NPM_CONFIG_STRICT_SSL=${X}         | open NPM_CONFIG_STRICT_SSL EXPRESSION
          ENV NPM_CONFIG_STRICT_SSL=${X:-true}   | open NPM_CONFIG_STRICT_SSL EXPRESSION
          ENV GIT_SSL_NO_VERIFY=$X               | open GIT_SSL_NO_VERIFY EXPRESSION
          ENV GOFLAGS="$GOFLAGS -mod=vendor"     | ''
          ENV GOPROXY=$GOPROXY                   | ''
          ENV PIP_TRUSTED_HOST=$X                | ''
          ENV OTHER=$X                           | ''
          """)
  void variables(String line, String expected) {
    String stage = "FROM debian:13-slim AS build\n" + line + "\nRUN make\n";
    List<String> inStage = expected.isEmpty() ? List.of() : List.of("2 " + expected);
    assertEquals(
        inStage, Answers.dockerfile(RULE, stage + "FROM debian:13-slim\nCOPY --from=build a b\n"));
    assertEquals(inStage, Answers.dockerfile(RULE, stage));
  }

  @Test
  void theDefaultOfAnArgumentIsAValue() {
    assertEquals(
        List.of("2 broken NODE_TLS_REJECT_UNAUTHORIZED"),
        Answers.dockerfile(
            RULE,
            """
            FROM node:22-slim AS build
            ARG NODE_TLS_REJECT_UNAUTHORIZED=0
            RUN npm ci
            FROM node:22-slim
            """));
  }

  @Test
  void anExpressionIsOpenInAContainerAsWell() {
    assertEquals(
        List.of("3 open NODE_TLS_REJECT_UNAUTHORIZED EXPRESSION"),
        Answers.service(
            RULE,
            """
            image: node:22-slim
            environment:
              NODE_TLS_REJECT_UNAUTHORIZED: ${VERIFY}
              GIT_SSL_NO_VERIFY: ${TRUST:-0}
              PYTHONHTTPSVERIFY:
            """));
  }
}
