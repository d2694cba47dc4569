package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.plimsoll.format.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a Dockerfile says beside its subjects: outline, problems, secrets.
class DocumentTest {

  @Test
  void theOutlineCountsTheInstructionsOfEachStage() {
    assertEquals(
        """
        -/ARG/ARG V=22=1
        0/FROM/FROM node:$V AS build=1
        0/RUN/RUN npm ci=2
        1/COPY/COPY --from=build /app /app=1
        1/FROM/FROM scratch=1
        """,
        outline(
            """
            ARG V=22
            FROM node:$V AS build
            RUN npm ci
            RUN npm ci
            FROM scratch
            COPY --from=build /app /app
            """));
  }

  @Test
  void commentsAndBlanksBetweenLinesAreNotInTheOutline() {
    assertEquals(
        outline("FROM a\nRUN b \\\n  c\n"), outline("# x\nFROM a\n\nRUN b \\\n# y\n  c\n\n"));
  }

  @Test
  void lineEndsAreNotInTheOutline() {
    assertEquals(outline("FROM a\nRUN b \\\n  c\n"), outline("FROM a\r\nRUN b \\\r\n  c\r\n"));
  }

  @Test
  void theTextOfHereDocumentsIsInTheOutline() {
    assertNotEquals(outline("FROM a\nRUN <<E\nb\nE\n"), outline("FROM a\nRUN <<E\nc\nE\n"));
  }

  @Test
  void onlyTheFirstProblemIsTold() {
    Document document = Read.document("FROM alpine:3.22\nINSTALL curl\nREMOVE curl\n");
    assertEquals(
        List.of("unknown-instruction"),
        document.problems().stream().map(problem -> problem.code()).toList());
  }

  @Test
  void whatComesBeforeAProblemIsStillRead() {
    assertEquals(
        "stage/0/curl build: curl -k\n",
        Read.commands("FROM alpine:3.22\nRUN curl -k\nINSTALL curl\n"));
  }

  @Test
  void thePlatformRefusesNothingMore() {
    assertEquals(List.of(), Read.document("FROM alpine:3.22\n").conflicts());
  }

  @Test
  void valuesOfSecretVariablesAreKnown() {
    assertSecrets(
        "hunter2secret\nabc123def\n",
        "FROM alpine:3.22\nENV DB_PASSWORD=hunter2secret MODE=dev\nARG API_TOKEN=abc123def\n");
  }

  @Test
  void theOldFormOfAnEnvironmentToo() {
    assertSecrets("hunter2 secret\n", "FROM alpine:3.22\nENV DB_PASSWORD hunter2 secret\n");
  }

  @Test
  void aReferenceIsNoSecret() {
    assertSecrets("", "FROM alpine:3.22\nENV DB_PASSWORD=$PASSWORD\nARG API_TOKEN\n");
  }

  @Test
  void assignmentsInCommandsAreSecretsToo() {
    assertSecrets("hunter2secret\n", "FROM alpine:3.22\nRUN DB_PASSWORD=hunter2secret ./migrate\n");
  }

  @Test
  void soAreThoseOfARefusedInstruction() {
    assertSecrets(
        "hunter2secret\n", "FROM alpine:3.22\nENV DB_PASSWORD='hunter2secret' and more\n");
  }

  @Test
  void andThoseOfALineThatIsNoInstruction() {
    assertSecrets("hunter2secret\n", "FROM alpine:3.22\nENV A=b\n  DB_PASSWORD=hunter2secret\n");
  }

  @Test
  void aSecretInACommentIsASecret() {
    assertSecrets("hunter2secret\n", "FROM alpine:3.22\n# DB_PASSWORD=\"hunter2secret\"\n");
  }

  @Test
  void aTokenIsKnownByItsShape() {
    assertSecrets(
        "ghp_0123456789abcdefghijABCDEFGHIJ012345\n",
        "FROM alpine:3.22\nRUN git clone https://x:ghp_0123456789abcdefghijABCDEFGHIJ012345@h/r\n");
  }

  @Test
  void theOptionsOfAMountAreNoSecrets() {
    assertSecrets("", "FROM alpine:3.22\nRUN --mount=type=secret,id=token,env=API_TOKEN ./get\n");
  }

  private static String outline(String text) {
    return Read.document(text).outline().entrySet().stream()
        .map(entry -> entry + "\n")
        .reduce("", String::concat);
  }

  private static void assertSecrets(String expected, String text) {
    assertEquals(
        expected,
        Read.document(text).secrets().stream()
            .map(span -> span.of(text) + "\n")
            .reduce("", String::concat));
  }
}
