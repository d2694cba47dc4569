package io.plimsoll.rules.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NoUnconfinedSeccompTest {
  private static final NoUnconfinedSeccomp RULE = new NoUnconfinedSeccomp();

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
  void unconfinedIsBroken() {
    assertEquals(
        List.of("6 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seccompProfile:
                    type: Unconfined
            """));
  }

  @Test
  void aPodsValueIsJudgedToo() {
    assertEquals(
        List.of("3 broken"),
        Answers.pod(
            RULE,
            """
            securityContext:
              seccompProfile:
                type: Unconfined
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seccompProfile:
                    type: RuntimeDefault
            """));
  }

  @Test
  void windowsIsNotExempt() {
    assertEquals(
        List.of("8 broken"),
        Answers.pod(
            RULE,
            """
            os:
              name: windows
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seccompProfile:
                    type: Unconfined
            """));
  }

  @Test
  void anUnconfinedServiceIsBroken() {
    assertEquals(
        List.of("3 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            security_opt:
              - seccomp:unconfined
            """));
  }

  @Test
  void theEqualsSignIsReadToo() {
    assertEquals(
        List.of("3 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            security_opt:
              - seccomp=unconfined
            """));
  }

  @Test
  void aProfileOfItsOwnHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            security_opt:
              - seccomp:web.json
            """));
  }

  @Test
  void theTypeIsAFact() {
    assertEquals(
        List.of(Map.of("type", "Unconfined")),
        Answers.factsOfPod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seccompProfile:
                    type: Unconfined
            """));
  }
}
