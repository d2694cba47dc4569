package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NonRootUserTest {
  private static final NonRootUser RULE = new NonRootUser();

  @Test
  void nothingIsBroken() {
    assertEquals(
        List.of("2 broken (unset)"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aUidIsNoSubstitute() {
    assertEquals(
        List.of("2 broken (unset)"),
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
  void trueHolds() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsNonRoot: true
            """));
  }

  @Test
  void falseIsBroken() {
    assertEquals(
        List.of("5 broken (refused)"),
        Answers.pod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsNonRoot: false
            """));
  }

  @Test
  void aPodsTrueIsInherited() {
    assertEquals(
        List.of(),
        Answers.pod(
            RULE,
            """
            securityContext:
              runAsNonRoot: true
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aPodsFalseIsInherited() {
    assertEquals(
        List.of("2 broken (refused)"),
        Answers.pod(
            RULE,
            """
            securityContext:
              runAsNonRoot: false
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aPodsFalseIsBrokenEvenWhereEveryContainerSaysTrue() {
    assertEquals(
        List.of("2 broken (pod)"),
        Answers.pod(
            RULE,
            """
            securityContext:
              runAsNonRoot: false
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsNonRoot: true
            """));
  }

  @Test
  void aContainersFalseIsBrokenDespiteThePod() {
    assertEquals(
        List.of("7 broken (refused)"),
        Answers.pod(
            RULE,
            """
            securityContext:
              runAsNonRoot: true
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsNonRoot: false
            """));
  }

  @Test
  void aPodsTemplateIsOpen() {
    assertEquals(
        List.of("2 open EXPRESSION"),
        Answers.pod(
            RULE,
            """
            securityContext:
              runAsNonRoot: "{{ .Values.on }}"
            containers:
              - name: web
                image: registry.example.org/web:1.4
                securityContext:
                  runAsNonRoot: true
            """));
  }

  @Test
  void windowsIsNotExempt() {
    assertEquals(
        List.of("4 broken (unset)"),
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
  void aUserNamespaceRelaxesItFrom135() {
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
            """));
  }

  @Test
  void aUserNamespaceDoesNotRelaxItBefore() {
    assertEquals(
        List.of("3 broken (unset)"),
        Answers.pod(
            RULE,
            34,
            """
            hostUsers: false
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void whereAUidIsAskedForEnforcementIsSafe() {
    assertEquals(
        List.of("RequireNonRoot[user=OfImage[]]"),
        Answers.remedyTextsOfPod(
            RULE,
            """
            containers:
              - name: web
                image: node:22
                securityContext:
                  runAsUser: 10001
            """));
  }

  @Test
  void aRootImageStartsAsTheUserThatItHas() {
    assertEquals(
        List.of("RequireNonRoot[user=Existing[uid=1000, gid=1000, name=node]]"),
        Answers.remedyTextsOfPod(
            RULE,
            """
            containers:
              - name: web
                image: node:22
            """));
  }

  @Test
  void anUnknownImageKeepsItsOwnUser() {
    assertEquals(
        List.of("RequireNonRoot[user=OfImage[]]"),
        Answers.remedyTextsOfPod(
            RULE,
            """
            containers:
              - name: web
                image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aRootImageWithoutUsersStartsAsANumber() {
    assertEquals(
        List.of("RequireNonRoot[user=Numeric[uid=10001, gid=10001]]"),
        Answers.remedyTextsOfPod(
            RULE,
            """
            containers:
              - name: web
                image: python:3.14
            """));
  }
}
