package io.plimsoll.rules.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoHostPidTest {
  private static final NoHostPid RULE = new NoHostPid();

  @Test
  void theHostsNamespaceIsBroken() {
    assertEquals(
        List.of("1 broken"),
        Answers.pod(
            RULE,
            """
            hostPID: true
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void falseHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            hostPID: false
            containers:
              - name: web
                image: registry.example.org/web:1.4
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
  void aTemplateIsOpen() {
    assertEquals(
        List.of("1 open EXPRESSION"),
        Answers.pod(
            RULE,
            """
            hostPID: "{{ .Values.on }}"
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aServiceOnTheHostIsBroken() {
    assertEquals(
        List.of("2 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            pid: host
            """));
  }

  @Test
  void aServiceOfItsOwnHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            """));
  }

  @Test
  void anotherServicesNamespaceHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            pid: service:web
            """));
  }
}
