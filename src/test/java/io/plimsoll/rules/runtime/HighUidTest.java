package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HighUidTest {
  private static final HighUid RULE = new HighUid();

  @Test
  void aLowUidIsBroken() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsUser: 1000
            """));
  }

  @Test
  void tenThousandHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsUser: 10000
            """));
  }

  @Test
  void theLastLowUidIsBroken() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsUser: 9999
            """));
  }

  @Test
  void rootIsAMatterOfOtherRules() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsUser: 0
            """));
  }

  @Test
  void nothingHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aPodsUidIsJudgedWhereItIsWritten() {
    assertEquals(
        List.of("2 broken"),
        Answers.pod(
            RULE,
            """
            securityContext:
              runAsUser: 500
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aUserThatTheImageHasHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: node:22
                securityContext:
                  runAsUser: 1000
            """));
  }

  @Test
  void aNameHolds() {
    assertEquals(
        List.of(),
        Answers.dockerfile(
            RULE,
            """
            FROM debian:13
            USER app
            """));
  }

  @Test
  void aNumberInADockerfileIsJudged() {
    assertEquals(
        List.of("2 broken"),
        Answers.dockerfile(
            RULE,
            """
            FROM debian:13
            USER 1001:1001
            """));
  }

  @Test
  void aUserOfTheBaseImageHolds() {
    assertEquals(
        List.of(),
        Answers.dockerfile(
            RULE,
            """
            FROM node:22
            USER 1000
            """));
  }

  @Test
  void aServiceIsJudged() {
    assertEquals(
        List.of("2 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            user: "1000:1000"
            """));
  }

  @Test
  void anOpenVariableIsOpen() {
    assertEquals(
        List.of("2 open EXPRESSION"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            user: "${UID}"
            """));
  }

  @Test
  void theUidIsAFact() {
    assertEquals(
        List.of(Map.of("uid", "1000")),
        Answers.factsOfPod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsUser: 1000
            """));
  }
}
