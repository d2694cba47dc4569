package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Note;
import io.plimsoll.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The annotations of kube-linter, kube-score and Polaris.
class AnnotatedIgnoresTest {

  private static String said(Note note) {
    return AnnotatedIgnores.read(note).map(Noted::said).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ignore-check.kube-linter.io/host-ipc | why    | kube-linter host-ipc 140-180: why
          ignore-check.kube-linter.io/host-ipc | ''     | kube-linter host-ipc 140-180
          kube-linter.io/ignore-all            | why    | kube-linter * 140-180: why
          kube-linter.io/ignore-some           | why    | ''
          kube-score/ignore                    | a      | kube-score a 140-180
          kube-score/ignore                    | 'a, b' | kube-score a,b 140-180
          kube-score/enable                    | a      | ''
          polaris.fairwinds.com/a-exempt       | true   | polaris a 140-180
          polaris.fairwinds.com/a-exempt       | ' TRUE' | polaris a 140-180
          polaris.fairwinds.com/a-exempt       | yes    | ''
          polaris.fairwinds.com/a-exempt       | false  | ''
          polaris.fairwinds.com/exempt         | true   | polaris * 140-180
          polaris.fairwinds.com/exempt         | why    | ''
          polaris.fairwinds.com/a              | true   | ''
          """)
  void ofObjects(String key, String value, String expected) {
    assertEquals(expected, said(Noted.annotation(key, value)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ignore-check.kube-linter.io/host-ipc | why  | ''
          kube-linter.io/ignore-all            | why  | ''
          kube-score/ignore                    | a    | kube-score a 140-180
          polaris.fairwinds.com/a-exempt       | true | polaris a 140-180
          """)
  void ofPods(String key, String value, String expected) {
    assertEquals(expected, said(Noted.podAnnotation(key, value)));
  }

  @Test
  void commentsAreNone() {
    assertEquals("", said(Noted.manifest("ignore-check.kube-linter.io/host-ipc: why")));
    assertEquals("", said(Noted.inner("kube-score/ignore: a")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ignore-check.kube-linter.io/privileged-container | why        | kube-linter=no-privileged
          ignore-check.kube-linter.io/host-ipc             | why        | ''
          kube-linter.io/ignore-all                        | why        | kube-linter=no-privileged
          kube-score/ignore                                | privileged | kube-score=no-privileged
          polaris.fairwinds.com/runAsPrivileged-exempt     | true       | polaris=no-privileged
          polaris.fairwinds.com/exempt                     | true       | polaris=no-privileged
          """)
  void namesMeanOurRules(String key, String value, String expected) {
    assertEquals(expected, Noted.outcome(Noted.read(Noted.annotation(key, value))));
  }

  @Test
  void theyAreTurnedOffTogether() {
    Note note = Noted.annotation("kube-linter.io/ignore-all", "why");
    SettingsFile off =
        SettingsFile.read(
            SourceFile.of("plimsoll.yml", "exceptions: {foreign: false}\n"), Noted.NAMES);
    assertEquals("", Noted.outcome(Noted.read(note, off.settings().exceptions())));
  }
}
