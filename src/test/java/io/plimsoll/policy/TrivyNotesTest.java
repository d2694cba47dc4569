package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// trivy's comments in Dockerfiles.
class TrivyNotesTest {

  private static String said(String text) {
    return Noted.said(TrivyNotes.read(Noted.dockerfile(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trivy:ignore:DS-0010                       | trivy DS-0010 140-180
          trivy:ignore:ds-0010                       | trivy DS-0010 140-180
          trivy:ignore:AVD-DS-0010                   | trivy DS-0010 140-180
          trivy:ignore:avd-ds-0010                   | trivy DS-0010 140-180
          trivy:ignore:DS010                         | trivy DS-0010 140-180
          trivy:ignore:KSV017                        | trivy KSV-0017 140-180
          trivy:ignore:DS-00*                        | trivy DS-00* 140-180
          tfsec:ignore:DS-0010                       | trivy DS-0010 140-180
          trivy:ignore:DS-0010:exp:2027-01-31        | trivy DS-0010 140-180 until 2027-01-31
          trivy:ignore:DS-0010 builds as root        | trivy DS-0010 140-180: builds as root
          trivy:ignore:DS-0010 - builds as root      | trivy DS-0010 140-180: builds as root
          see #4 trivy:ignore:DS-0010                | trivy DS-0010 140-180: see #4
          """)
  void exceptions(String text, String expected) {
    assertEquals(expected, said(text));
  }

  @Test
  void oneLineMayHoldSeveral() {
    assertEquals(
        """
        trivy DS-0002 140-180
        trivy DS-0010 140-180 until 2027-01-31\
        """,
        said("trivy:ignore:DS-0002 #trivy:ignore:DS-0010:exp:2027-01-31"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "trivy",
        "trivy:ignore",
        "trivy:ignore:",
        "trivy: ignore: DS-0010",
        "Trivy:ignore:DS-0010",
        "trivy:ignore:DS-0010:exp:",
        "trivy:ignore:DS-0010:exp:tomorrow",
        "trivy:ignore:DS-0010:exp:2027-13-01",
        "trivy:ignore:DS-0010:ws:production",
        "trivy:ignore:DS-0010:exp:2027-01-31:ws:x",
        "trivy:ignore:DS-0010[name=a]",
        "trivy:ignore:DS_0010!",
        "nontrivy:ignore:DS-0010",
      })
  void others(String text) {
    assertEquals("", said(text));
  }

  @Test
  void onlyCommentsBetweenInstructionsAreRead() {
    assertTrue(TrivyNotes.read(Noted.inner("trivy:ignore:DS-0010")).isEmpty());
    assertTrue(TrivyNotes.read(Noted.directive("check", "trivy:ignore:DS-0010")).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trivy:ignore:DS-0010                 | trivy=no-sudo
          trivy:ignore:*                       | trivy=no-sudo,non-root-user
          trivy:ignore:DS-0???                 | trivy=no-sudo,non-root-user
          trivy:ignore:AVD-DS-*2               | trivy=non-root-user
          trivy:ignore:DS-9*                   | ''
          trivy:ignore:DL3004                  | ''
          trivy:ignore:DS-0010:exp:2026-11-22  | trivy=no-sudo
          trivy:ignore:DS-0010:exp:2026-11-21  | ''
          """)
  void idsMeanOurRules(String text, String expected) {
    assertEquals(expected, Noted.outcome(Noted.read(Noted.dockerfile(text))));
  }

  @Test
  void manifestsAreNotTrivysToIgnoreIn() {
    assertEquals("", Noted.outcome(Noted.read(Noted.manifest("trivy:ignore:DS-0010"))));
  }

  @Test
  void onlySomeDifferentPatternsAreCompared() {
    ForeignNotes notes = new ForeignNotes(Noted.NAMES, ExceptionSettings.defaults(), Noted.TODAY);
    for (int i = 0; i < 100; i++) {
      notes.read(Noted.dockerfile("trivy:ignore:X" + i + "*"));
    }
    assertEquals(0, notes.read(Noted.dockerfile("trivy:ignore:DS-0*")).size());
    assertEquals(1, notes.read(Noted.dockerfile("trivy:ignore:DS-0010")).size());
  }
}
