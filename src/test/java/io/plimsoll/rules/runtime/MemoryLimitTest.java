package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MemoryLimitTest {
  private static final MemoryLimit RULE = new MemoryLimit();

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
  void aLimitHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                resources:
                  limits:
                    memory: 256Mi
            """));
  }

  @Test
  void aRequestIsNoLimit() {
    assertEquals(
        List.of("2 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                resources:
                  requests:
                    memory: 256Mi
            """));
  }

  @Test
  void zeroIsNoLimit() {
    assertEquals(
        List.of("6 broken (zero)"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                resources:
                  limits:
                    memory: 0
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
                resources:
                  limits:
                    memory: "{{ .Values.memory }}"
            """));
  }

  @Test
  void ephemeralContainersCannotHaveOne() {
    assertEquals(
        List.of("2 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
            ephemeralContainers:
              - name: debug
                image: registry.example.org/debug:1
            """));
  }

  @Test
  void aServiceMustHaveOne() {
    assertEquals(
        List.of("0 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            """));
  }

  @Test
  void theOldKeyHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            mem_limit: 512m
            """));
  }

  @Test
  void theDeployKeyHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            deploy:
              resources:
                limits:
                  memory: 512M
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0Mi", "0.0", ".0Gi", "00", "0e3", "0E-2", "+0"})
  void nothingInAnySpellingIsNoLimit(String amount) {
    assertEquals(
        List.of("2 broken (zero)"),
        Answers.service(
            RULE, "image: registry.example.org/web:1.4\nmem_limit: \"" + amount + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "0.5g", "1", "100e0", "many"})
  void anythingElseIsNotCalledZero(String amount) {
    assertEquals(
        List.of(),
        Answers.service(
            RULE, "image: registry.example.org/web:1.4\nmem_limit: \"" + amount + "\""));
  }
}
