package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// checkov's comments and annotations.
class CheckovNotesTest {

  private static String said(Note note) {
    return Noted.said(CheckovNotes.read(note));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          checkov:skip=CKV_DOCKER_5                      | checkov CKV_DOCKER_5 file
          checkov:skip=CKV_DOCKER_5:why                  | checkov CKV_DOCKER_5 file: why
          checkov:skip= CKV_DOCKER_5: why: because       | checkov CKV_DOCKER_5 file: why: because
          checkov:skip=CKV_DOCKER_5,CKV_DOCKER_3:why     | checkov CKV_DOCKER_5,CKV_DOCKER_3 file: why
          bridgecrew:skip=CKV_DOCKER_5                   | checkov CKV_DOCKER_5 file
          cortex:skip=CKV_DOCKER_5                       | checkov CKV_DOCKER_5 file
          a word, then checkov:skip=CKV_DOCKER_5:why     | checkov CKV_DOCKER_5 file: why
          """)
  void commentsHoldForADockerfile(String text, String expected) {
    assertEquals(expected, said(Noted.dockerfile(text)));
    assertEquals(expected, said(Noted.inner(text)));
  }

  @Test
  void inAManifestTheyHoldForTheObject() {
    assertEquals(
        "checkov CKV_K8S_16 50-500: why", said(Noted.manifest("checkov:skip=CKV_K8S_16:why")));
  }

  @Test
  void twoInALineAreTwo() {
    assertEquals(
        """
        checkov CKV_A file
        checkov CKV_B file: why\
        """,
        said(Noted.dockerfile("checkov:skip=CKV_A checkov:skip=CKV_B:why")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "checkov", "checkov:skip", "checkov:skip=", "checkov:skip=:why", "skip=CKV_A"})
  void others(String text) {
    assertEquals("", said(Noted.dockerfile(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          checkov.io/skip1    | CKV_K8S_16=drives the hardware | checkov CKV_K8S_16 140-180: drives the hardware
          checkov.io/skip22   | CKV_K8S_16                     | checkov CKV_K8S_16 140-180
          checkov.io/skip     | ' CKV_K8S_16 = a = b '         | checkov CKV_K8S_16 140-180: a = b
          bridgecrew.io/skip3 | CKV_K8S_16=why                 | checkov CKV_K8S_16 140-180: why
          checkov.io/enabled  | CKV_K8S_16=why                 | ''
          example.org/skip1   | CKV_K8S_16=why                 | ''
          """)
  void annotationsHoldForTheObject(String key, String value, String expected) {
    assertEquals(expected, said(Noted.annotation(key, value)));
    assertEquals(expected, said(Noted.podAnnotation(key, value)));
  }

  @Test
  void anAnnotationIsNoComment() {
    assertEquals("", said(Noted.annotation("example.org/note", "checkov:skip=CKV_K8S_16:why")));
    assertEquals("", said(Noted.directive("check", "checkov:skip=CKV_K8S_16")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          checkov:skip=CKV_K8S_16:why       | checkov=no-privileged
          checkov:skip=CKV_K8S_1,CKV_K8S_16 | checkov=no-privileged
          checkov:skip=CKV_K8S_1:why        | ''
          checkov:skip=ckv_k8s_16:why       | ''
          """)
  void idsMeanOurRules(String text, String expected) {
    assertEquals(expected, Noted.outcome(Noted.read(Noted.manifest(text))));
  }
}
