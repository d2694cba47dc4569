package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoPrivilegedTest {
  private static final NoPrivileged RULE = new NoPrivileged();

  @Test
  void privilegedIsBroken() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  privileged: true
            """));
  }

  @Test
  void falseHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  privileged: false
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
  void nullIsNothing() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  privileged: null
            """));
  }

  @Test
  void oldYamlTruthCounts() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  privileged: yes
            """));
  }

  @Test
  void aTemplateIsOpen() {
    assertEquals(
        List.of("5 open EXPRESSION"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  privileged: "{{ .Values.on }}"
            """));
  }

  @Test
  void initAndEphemeralContainersCount() {
    assertEquals(
        List.of("5 broken", "13 broken"),
        Answers.pod(
            RULE,
            """
            initContainers:
              - name: first
                image: registry.example.org/first:1
                securityContext:
                  privileged: true
            containers:
              - name: web
                image: registry.example.org/web:1.4
            ephemeralContainers:
              - name: debug
                image: registry.example.org/debug:1
                securityContext:
                  privileged: true
            """));
  }

  @Test
  void aPrivilegedServiceIsBroken() {
    assertEquals(
        List.of("2 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            privileged: true
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
            privileged: ${PRIVILEGED}
            """));
  }

  @Test
  void aDefaultOfAVariableCounts() {
    assertEquals(
        List.of("2 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            privileged: ${PRIVILEGED:-true}
            """));
  }
}
