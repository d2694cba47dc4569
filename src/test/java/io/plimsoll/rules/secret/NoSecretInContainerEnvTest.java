package io.plimsoll.rules.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import io.plimsoll.rules.WholeFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NoSecretInContainerEnvTest {
  private static final NoSecretInContainerEnv RULE = new NoSecretInContainerEnv();

  @Test
  void aLiteralOfAnyContainerIsBroken() {
    assertEquals(
        List.of("5 broken DB_PASSWORD", "11 broken API_TOKEN", "16 broken DB_PASSWORD"),
        Answers.pod(
            RULE,
            """
            initContainers:
              - name: migrate
                image: registry.example.org/web:1.4
                env:
                  - name: DB_PASSWORD
                    value: Xk29-plover-7
            containers:
              - name: web
                image: registry.example.org/web:1.4
                env:
                  - name: API_TOKEN
                    value: a8Zk31bQx7Lw
            ephemeralContainers:
              - name: debug
                env:
                  - name: DB_PASSWORD
                    value: Xk29-plover-7
            """));
  }

  @Test
  void whatComesFromASecretHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                env:
                  - name: DB_PASSWORD
                    valueFrom:
                      secretKeyRef: {name: db, key: password}
                  - name: API_TOKEN
                    value: $(DB_PASSWORD)
                  - name: AUTH_TOKEN
                    value: "{{ .Values.token }}"
                envFrom:
                  - secretRef: {name: web}
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "changeme", "<password>", "your-password", "xxx"})
  void aPlaceholderIsOpen(String value) {
    assertEquals(
        List.of("4 open DB_PASSWORD NO_VALUE"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                env:
                  - name: DB_PASSWORD
                    value: %s
            """
                .formatted(value)));
  }

  @Test
  void bothFormsOfAServiceAreRead() {
    assertEquals(
        List.of("2 broken DB_PASSWORD", "4 open API_TOKEN NO_VALUE"),
        Answers.service(
            RULE,
            """
            environment:
              - DB_PASSWORD=Xk29-plover-7
              - PORT=8080
              - API_TOKEN=
              - SESSION_SECRET
            """));
    assertEquals(
        List.of("2 broken DB_PASSWORD"),
        Answers.service(
            RULE,
            """
            environment:
              DB_PASSWORD: Xk29-plover-7
              API_TOKEN:
              SESSION_SECRET: ${SESSION_SECRET}
              SIGNING_KEY_FILE: /run/secrets/key
            """));
  }

  @Test
  void aVariablesDefaultIsWrittenInTheFile() {
    assertEquals(
        List.of("2 broken DB_PASSWORD"),
        Answers.service(
            RULE,
            """
            environment:
              DB_PASSWORD: ${DB_PASSWORD:-Xk29-plover-7}
            """));
  }

  @Test
  void aNumberIsALiteralToo() {
    assertEquals(
        List.of("2 broken DB_PASSWORD"),
        Answers.service(RULE, "environment:\n  DB_PASSWORD: 48151623\n"));
  }

  @Test
  void anAddressWithAPasswordIsBroken() {
    assertEquals(
        List.of("2 broken DATABASE_URL"),
        Answers.service(
            RULE,
            """
            environment:
              DATABASE_URL: postgres://web:plover7@db/web
              CACHE_URL: redis://cache:6379/0
              QUEUE_URL: amqp://web:${QUEUE_PASSWORD}@queue/
            """));
  }

  @Test
  void aDockerfileIsForAnotherRule() {
    assertEquals(
        List.of(),
        Answers.dockerfile(RULE, "FROM debian:13-slim\nENV DB_PASSWORD=Xk29-plover-7\n"));
  }

  @Test
  void whatAnExtendingServiceTakesOverIsJudged() {
    assertEquals(
        List.of("4 broken DB_PASSWORD", "4 broken DB_PASSWORD", "8 broken API_TOKEN"),
        WholeFile.of(
                "compose.yaml",
                """
                services:
                  base:
                    environment:
                      DB_PASSWORD: Xk29-plover-7
                  web:
                    extends: base
                    environment:
                      API_TOKEN: a8Zk31bQx7Lw
                  store:
                    extends: base
                    environment:
                      DB_PASSWORD: ${DB_PASSWORD}
                """)
            .answers(RULE));
  }

  @Test
  void factsNameTheVariableAndNeverTheValue() {
    assertEquals(
        List.of(Map.of("variable", "DB_PASSWORD")),
        Answers.factsOfService(RULE, "environment:\n  DB_PASSWORD: Xk29-plover-7\n"));
  }
}
