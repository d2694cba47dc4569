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
  void aKnownRootImageIsBroken() {
    assertEquals(
        List.of("1 broken (image)"),
        Answers.dockerfile(
            RULE,
            """
            FROM node:22
            """));
  }

  @Test
  void aUserHolds() {
    assertEquals(
        List.of(),
        Answers.dockerfile(
            RULE,
            """
            FROM node:22
            USER node
            """));
  }

  @Test
  void rootAsLastUserIsBroken() {
    assertEquals(
        List.of("3 broken (asked)"),
        Answers.dockerfile(
            RULE,
            """
            FROM node:22
            USER node
            USER root
            """));
  }

  @Test
  void anUnknownImageIsOpen() {
    assertEquals(
        List.of("1 open UNKNOWN_IMAGE"),
        Answers.dockerfile(
            RULE,
            """
            FROM registry.example.org/base:1
            """));
  }

  @Test
  void theSettingsMayKnowTheUser() {
    assertEquals(
        List.of("1 broken (image)"),
        Answers.dockerfile(
            RULE,
            Answers.knowingUser("registry.example.org/base:*", "root"),
            """
            FROM registry.example.org/base:1
            """));
  }

  @Test
  void theSettingsMayKnowAnotherUser() {
    assertEquals(
        List.of(),
        Answers.dockerfile(
            RULE,
            Answers.knowingUser("registry.example.org/base", "app"),
            """
            FROM registry.example.org/base:1
            """));
  }

  @Test
  void anImageThatNamesNobodyIsRoot() {
    assertEquals(
        List.of("1 broken (image)"),
        Answers.dockerfile(
            RULE,
            Answers.knowingUser("registry.example.org/base", ""),
            """
            FROM registry.example.org/base:1
            """));
  }

  @Test
  void scratchIsRoot() {
    assertEquals(
        List.of("1 broken (image)"),
        Answers.dockerfile(
            RULE,
            """
            FROM scratch
            COPY app /app
            """));
  }

  @Test
  void aNonRootImageHolds() {
    assertEquals(
        List.of(),
        Answers.dockerfile(
            RULE,
            """
            FROM gcr.io/distroless/static-debian12:nonroot
            """));
  }

  @Test
  void aUserOfAnEarlierStageHolds() {
    assertEquals(
        List.of(),
        Answers.dockerfile(
            RULE,
            """
            FROM node:22 AS base
            USER node
            FROM base
            """));
  }

  @Test
  void anOpenArgumentIsOpen() {
    assertEquals(
        List.of("3 open EXPRESSION"),
        Answers.dockerfile(
            RULE,
            """
            FROM node:22
            ARG APP_USER
            USER $APP_USER
            """));
  }

  @Test
  void aServiceOfAKnownRootImageIsBroken() {
    assertEquals(
        List.of("0 broken (image)"),
        Answers.service(
            RULE,
            """
            image: postgres:17
            """));
  }

  @Test
  void aServiceOfAnUnknownImageIsOpen() {
    assertEquals(
        List.of("0 open UNKNOWN_IMAGE"),
        Answers.service(
            RULE,
            """
            image: registry.example.org/web:1.4
            """));
  }

  @Test
  void aServiceWithAUserHolds() {
    assertEquals(
        List.of(),
        Answers.service(
            RULE,
            """
            image: postgres:17
            user: "999"
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
