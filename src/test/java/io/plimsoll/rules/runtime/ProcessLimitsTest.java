package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProcessLimitsTest {
  private static final ProcessLimits RULE = new ProcessLimits();

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
  void aLimitHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            pids_limit: 100
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
                  pids: 100
            """));
  }

  @Test
  void minusOneIsNoLimit() {
    assertEquals(
        List.of("2 broken (unlimited)"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            pids_limit: -1
            """));
  }

  @Test
  void zeroIsNoLimit() {
    assertEquals(
        List.of("2 broken (unlimited)"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            pids_limit: 0
            """));
  }

  @Test
  void theKubeletDecidesForPods() {
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
  void theLimitIsAFact() {
    assertEquals(
        List.of(Map.of("limit", "-1")),
        Answers.factsOfService(
            RULE,
            """
            image: registry.example.org/web:1.4
            pids_limit: -1
            """));
  }
}
