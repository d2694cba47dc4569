package io.plimsoll.rules.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoHostIpcTest {
  private static final NoHostIpc RULE = new NoHostIpc();

  @Test
  void theHostsNamespaceIsBroken() {
    assertEquals(
        List.of("1 broken"),
        Answers.pod(
            RULE,
            """
            hostIPC: true
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
            hostIPC: false
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
            hostIPC: "{{ .Values.on }}"
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
            ipc: host
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
            ipc: service:web
            """));
  }
}
