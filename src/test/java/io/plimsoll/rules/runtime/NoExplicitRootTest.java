package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NoExplicitRootTest {
  private static final NoExplicitRoot RULE = new NoExplicitRoot();

  @Test
  void zeroIsBroken() {
    assertEquals(
        List.of("5 broken"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsUser: 0
            """));
  }

  @Test
  void anotherUidHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsUser: 10001
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
  void aPodsZeroIsBrokenEvenWhereEveryContainerOverridesIt() {
    assertEquals(
        List.of("2 broken"),
        Answers.pod(
            RULE,
            """
            securityContext:
              runAsUser: 0
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsUser: 10001
            """));
  }

  @Test
  void aPodsZeroIsInherited() {
    assertEquals(
        List.of("2 broken"),
        Answers.pod(
            RULE,
            """
            securityContext:
              runAsUser: 0
            containers:
              - name: web
                image: registry.example.org/web:1.4
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
                  runAsUser: 0
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
                  runAsUser: 0
            """));
  }

  @Test
  void theHostsUsersAllowNothing() {
    assertEquals(
        List.of("6 broken"),
        Answers.pod(
            RULE,
            """
            hostUsers: true
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsUser: 0
            """));
  }

  @Test
  void anOpenUserNamespaceIsOpen() {
    assertEquals(
        List.of("1 open EXPRESSION"),
        Answers.pod(
            RULE,
            """
            hostUsers: "{{ .Values.users }}"
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsUser: 0
            """));
  }

  @Test
  void rootByNameIsBroken() {
    assertEquals(
        List.of("2 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            user: root
            """));
  }

  @Test
  void rootByNumberIsBroken() {
    assertEquals(
        List.of("2 broken"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            user: "0:0"
            """));
  }

  @Test
  void anotherNameHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            user: node
            """));
  }

  @Test
  void theUserIsAFact() {
    assertEquals(
        List.of(Map.of("user", "root")),
        Answers.factsOfService(
            RULE,
            """
            image: registry.example.org/web:1.4
            user: root
            """));
  }
}
