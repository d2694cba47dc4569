package io.plimsoll.rules.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RestrictedProcMountTest {
  private static final RestrictedProcMount RULE = new RestrictedProcMount();

  @Test
  void aUserNamespaceDoesNotAllowIt() {
    assertEquals(
        List.of("6 broken"),
        Answers.pod(
            RULE,
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
  void theDefaultHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            hostUsers: false
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  procMount: Default
            """));
  }

  @Test
  void theControlDoesNotExistBefore135() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            34,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  procMount: Unmasked
            """));
  }
}
