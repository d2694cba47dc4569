package io.plimsoll.rules.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SeccompProfileTest {
  private static final SeccompProfile RULE = new SeccompProfile();

  @Test
  void nothingIsBroken() {
    assertEquals(
        List.of("2 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
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
                  seccompProfile:
                    type: RuntimeDefault
            """));
  }

  @Test
  void aLocalProfileHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seccompProfile:
                    type: Localhost
                    localhostProfile: web.json
            """));
  }

  @Test
  void aPodsProfileIsInherited() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            securityContext:
              seccompProfile:
                type: RuntimeDefault
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void unconfinedIsBroken() {
    assertEquals(
        List.of("6 broken (other)"),
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
  void aBadPodIsBrokenEvenWhereEveryContainerOverridesIt() {
    assertEquals(
        List.of("3 broken (other)"),
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
  void aBadContainerIsBrokenDespiteThePod() {
    assertEquals(
        List.of("9 broken (other)"),
        Answers.pod(
            RULE,
            """
            securityContext:
              seccompProfile:
                type: RuntimeDefault
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seccompProfile:
                    type: Unconfined
            """));
  }

  @Test
  void windowsNeedNotSay() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            os:
              name: windows
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void windowsHadToSayBefore125() {
    assertEquals(
        List.of("4 broken"),
        Answers.pod(
            RULE,
            24,
            """
            os:
              name: windows
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aTemplateIsOpen() {
    assertEquals(
        List.of("6 open EXPRESSION"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seccompProfile:
                    type: "{{ .Values.profile }}"
            """));
  }

  @Test
  void dockerFiltersByDefault() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            """));
  }
}
