package io.plimsoll.rules.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoUnconfinedApparmorTest {
  private static final NoUnconfinedApparmor RULE = new NoUnconfinedApparmor();

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
                  appArmorProfile:
                    type: Unconfined
            """));
  }

  @Test
  void theDefaultOfTheRuntimeHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  appArmorProfile:
                    type: RuntimeDefault
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
              appArmorProfile:
                type: Unconfined
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  appArmorProfile:
                    type: RuntimeDefault
            """));
  }

  @Test
  void anUnconfinedServiceIsBroken() {
    assertEquals(
        List.of("2 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            security_opt: ["apparmor:unconfined"]
            """));
  }

  @Test
  void aNamedProfileHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            security_opt: ["apparmor=docker-default"]
            """));
  }
}
