package io.plimsoll.rules.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NoCustomSelinuxOptionsTest {
  private static final NoCustomSelinuxOptions RULE = new NoCustomSelinuxOptions();

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
  void aForeignTypeIsBroken() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seLinuxOptions:
                    type: spc_t
            """));
  }

  @Test
  void containerTypesHold() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seLinuxOptions:
                    type: container_init_t
            """));
  }

  @Test
  void theEngineTypeHoldsFrom131() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            31,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seLinuxOptions:
                    type: container_engine_t
            """));
  }

  @Test
  void theEngineTypeIsBrokenBefore() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            30,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seLinuxOptions:
                    type: container_engine_t
            """));
  }

  @Test
  void aUserIsBroken() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seLinuxOptions:
                    user: system_u
            """));
  }

  @Test
  void aRoleIsBroken() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seLinuxOptions:
                    role: system_r
            """));
  }

  @Test
  void theLevelIsFree() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seLinuxOptions:
                    level: s0:c123,c456
            """));
  }

  @Test
  void aPodsLabelIsJudgedToo() {
    assertEquals(
        List.of("2 broken"),
        Answers.pod(
            RULE,
            """
            securityContext:
              seLinuxOptions:
                type: spc_t
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seLinuxOptions:
                    type: container_t
            """));
  }

  @Test
  void allLabelsAreAFact() {
    assertEquals(
        List.of(Map.of("labels", "type: spc_t, user: system_u")),
        Answers.factsOfPod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  seLinuxOptions:
                    type: spc_t
                    user: system_u
            """));
  }
}
