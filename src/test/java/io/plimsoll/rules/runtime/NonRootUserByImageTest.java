package io.plimsoll.rules.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.rules.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Dockerfiles and Compose services, where the image's user counts as far as it is known.
final class NonRootUserByImageTest {
  private static final NonRootUser RULE = new NonRootUser();

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
}
