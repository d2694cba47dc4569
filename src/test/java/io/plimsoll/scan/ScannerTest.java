package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.Unread;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannerTest {
  private static final String PRIVILEGED =
      "services:\n  web:\n    image: nginx:1.29\n    privileged: true\n";

  /// A rule that throws.
  private static final class Faulty implements Rule<Container> {
    @Override
    public Card card() {
      return Card.of("faulty", Pack.SECURITY, Severity.LOW).build();
    }

    @Override
    public Class<Container> subject() {
      return Container.class;
    }

    @Override
    public List<Verdict> judge(Container subject, Options options, Known known) {
      throw new IllegalStateException("a fault");
    }
  }

  @Test
  void aRuleThatThrowsTakesNothingElseAlong() {
    Reviewed reviewed =
        Reviewed.added("compose.yaml", PRIVILEGED)
            .rules(List.of(new Faulty(), new io.plimsoll.rules.runtime.NoPrivileged()));
    assertEquals(
        """
        new not-checked high compose.yaml:1 compose.yaml [rule-failed faulty]
        new no-privileged critical compose.yaml:4 service/web
        """,
        reviewed.findings());
    assertEquals(
        List.of(new NotChecked("compose.yaml", "rule-failed")), reviewed.report().notChecked());
  }

  @Test
  void aBrokenPartHidesNothingElse() {
    String text = PRIVILEGED;
    Reviewed reviewed =
        Reviewed.change()
            .head("compose.yaml", text)
            .head("Dockerfile", "FROM debian:13\nBOGUS\n")
            .only("no-privileged");
    assertTrue(reviewed.findings().contains("new not-checked high Dockerfile:2"));
    assertTrue(reviewed.findings().contains("new no-privileged critical compose.yaml:4"));
  }

  @Test
  void whatWasNotCheckedBeforeIsExisting() {
    Reviewed reviewed =
        Reviewed.modified("Dockerfile", "FROM debian:13\nBOGUS\n", "FROM debian:13\nRUN a\nBOGUS\n")
            .only("no-privileged");
    assertTrue(reviewed.findings().startsWith("existing not-checked high Dockerfile:3"));
  }

  @Test
  void whatCannotBeReadAnyMoreFixesNothing() {
    Reviewed reviewed =
        Reviewed.modified("compose.yaml", PRIVILEGED, PRIVILEGED + "\t- [\n").only("no-privileged");
    assertEquals("", reviewed.findings(Status.FIXED));
  }

  @ParameterizedTest
  @CsvSource({"Dockerfile,1", "compose.yaml,1", "picture.png,0"})
  void aFileWithoutTextIsAFindingWhenItsNameIsOurs(String path, int findings) {
    Report report =
        Reviewed.change()
            .file(FileChange.added(new Unread(path, Unread.Reason.TOO_LARGE)))
            .report();
    assertEquals(findings, report.findings().size());
    assertEquals(findings, report.notChecked().size());
  }

  @Test
  void examplesAndGeneratedFilesAreOneSeverityQuieter() {
    Reviewed reviewed =
        Reviewed.change()
            .head("compose.yaml", PRIVILEGED)
            .head("examples/compose.yaml", PRIVILEGED)
            .head("gen/compose.yaml", PRIVILEGED)
            .around(".gitattributes", "gen/** linguist-generated=true\n")
            .only("no-privileged");
    assertEquals(
        """
        new no-privileged critical compose.yaml:4 service/web
        new no-privileged high examples/compose.yaml:4 service/web
        new no-privileged high gen/compose.yaml:4 service/web
        """,
        reviewed.findings());
  }

  @Test
  void settingsTurnRulesOffAndChangeSeverities() {
    String settings =
        """
        rules:
          no-privileged: { severity: low, paths: ["prod/**"] }
        paths:
          exclude: ["vendor/**"]
        """;
    Reviewed reviewed =
        Reviewed.change()
            .head("compose.yaml", PRIVILEGED)
            .head("prod/compose.yaml", PRIVILEGED)
            .head("vendor/compose.yaml", PRIVILEGED)
            .settings(settings)
            .only("no-privileged");
    assertEquals("new no-privileged low prod/compose.yaml:4 service/web\n", reviewed.findings());
  }

  @Test
  void equalFingerprintsAreNumberedInFileOrder() {
    String text =
        "FROM debian:13\nRUN curl https://a.example | sh\nRUN curl https://a.example | sh\n";
    List<String> fingerprints =
        Reviewed.added("Dockerfile", text).only("no-piped-shell").report().findings().stream()
            .map(Finding::fingerprint)
            .toList();
    assertEquals(List.of(fingerprints.getFirst(), fingerprints.getFirst() + "#2"), fingerprints);
    assertTrue(fingerprints.getFirst().matches("[0-9a-f]{16}"));
  }

  @Test
  void theSameChangeGetsTheSameReport() {
    Reviewed reviewed = Reviewed.change();
    for (int i = 0; i < 60; i++) {
      reviewed.head("d" + i + "/compose.yaml", PRIVILEGED);
    }
    Report first = reviewed.report();
    assertEquals(first.fixes(), reviewed.report().fixes());
    assertEquals(
        first.findings().stream().map(Finding::fingerprint).toList(),
        reviewed.report().findings().stream().map(Finding::fingerprint).toList());
    assertFalse(first.fixes().isEmpty());
  }
}
