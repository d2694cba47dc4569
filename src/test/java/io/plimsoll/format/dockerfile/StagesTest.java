package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.ImageBuild;
import org.junit.jupiter.api.Test;

/// The stages of a Dockerfile and the images it names.
class StagesTest {

  @Test
  void aSingleStageIsTheFinalImage() {
    assertEquals("stage/0 final line 1\n", Read.stages("FROM alpine:3.22\n"));
  }

  @Test
  void whatTheFinalStageStandsOnIsPartOfTheImage() {
    assertEquals(
        """
        stage/base inside line 1
        stage/build builder line 2
        stage/2 final line 3
        """,
        Read.stages(
            """
            FROM debian:13 AS base
            FROM base AS build
            FROM base
            COPY --from=build /app /app
            """));
  }

  @Test
  void aStageIsNamedInLowerCase() {
    assertEquals("stage/web final line 1\n", Read.stages("FROM alpine:3.22 AS Web\n"));
  }

  @Test
  void theBuildListsItsStages() {
    String text = "FROM alpine:3.22 AS a\nFROM a AS b\n";
    ImageBuild build = Read.all(ImageBuild.class, Read.document(text)).findFirst().orElseThrow();
    assertEquals("build", build.path().toString());
    assertEquals(2, build.stages().size());
  }

  @Test
  void aFileWithoutStageHasNoSubjects() {
    assertEquals(0, Read.document("ARG V=1\n").subjects().size());
  }

  @Test
  void everyNamedImageIsAUse() {
    assertEquals(
        """
        builder golang:1.25 in stage/build at golang:1.25
        base alpine:3.22 in stage/1 at alpine:3.22
        copy nginx:1.29 in stage/1 at nginx:1.29
        copy docker/compose-bin:v2 in stage/1 at docker/compose-bin:v2
        """,
        Read.images(
            """
            FROM golang:1.25 AS build
            FROM alpine:3.22
            COPY --from=build /app /app
            COPY --from=nginx:1.29 /etc/nginx /etc/nginx
            RUN --mount=type=bind,from=docker/compose-bin:v2,target=/c cp /c/docker-compose /bin
            """));
  }

  @Test
  void aStageByNumberIsNoImage() {
    assertEquals(
        "builder golang:1.25 in stage/0 at golang:1.25\n"
            + "base alpine:3.22 in stage/1 at alpine:3.22\n",
        Read.images("FROM golang:1.25\nFROM alpine:3.22\nCOPY --from=0 /app /app\n"));
  }

  @Test
  void scratchIsNoImage() {
    assertEquals("", Read.images("FROM scratch\nCOPY app /app\n"));
  }

  @Test
  void aVariableWithDefaultIsKnown() {
    assertEquals(
        "base node:22 in stage/0 at node:${V}\n", Read.images("ARG V=22\nFROM node:${V}\n"));
  }

  @Test
  void aVariableWithoutDefaultIsOpen() {
    assertEquals(
        "base open ${BASE}:13 in stage/0 at ${BASE}:13\n",
        Read.images("ARG BASE\nFROM ${BASE}:13\n"));
  }

  @Test
  void whatIsNoReferenceIsInvalid() {
    assertEquals("base invalid Node:22 in stage/0 at Node:22\n", Read.images("FROM Node:22\n"));
  }

  @Test
  void theBaseOfTheImageIsThatOfItsFirstAncestor() {
    String text = "FROM debian:13 AS base\nFROM base\nRUN true\n";
    assertEquals("debian:13", Read.setting(Read.image(text).image()));
  }
}
