package io.plimsoll.rules.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MaskedProcTest {
  private static final MaskedProc RULE = new MaskedProc();

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
  void theDefaultHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  procMount: Default
            """));
  }

  @Test
  void unmaskedIsBroken() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  procMount: Unmasked
            """));
  }

  @Test
  void aUserNamespaceAllowsItFrom135() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            35,
            """
            hostUsers: false
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  procMount: Unmasked
            """));
  }

  @Test
  void aUserNamespaceDoesNotAllowItBefore() {
    assertEquals(
        List.of("6 broken"),
        Answers.pod(
            RULE,
            34,
            """
            hostUsers: false
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  procMount: Unmasked
            """));
  }

  @Test
  void anUnmaskedServiceIsBroken() {
    assertEquals(
        List.of("2 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            security_opt: ["systempaths=unconfined"]
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
                  procMount: "{{ .Values.on }}"
            """));
  }
}
