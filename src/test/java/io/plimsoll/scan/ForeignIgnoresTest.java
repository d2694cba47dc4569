package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the comments and annotations of other tools silence, on 22 November 2026.
class ForeignIgnoresTest {

  /// The rules that stay, then the silenced ones with whose exception it is.
  private static String said(Reviewed reviewed) {
    Report report = reviewed.report();
    List<String> open = report.findings().stream().map(Finding::rule).sorted().toList();
    List<String> silent =
        report.suppressed().stream()
            .map(one -> "(" + one.finding().rule() + " " + one.by() + ")")
            .sorted()
            .toList();
    return (String.join(" ", open) + " " + String.join(" ", silent)).strip();
  }

  private static Reviewed dockerfile(String text) {
    return Reviewed.added("Dockerfile", text).only("non-root-user", "no-sudo");
  }

  private static Reviewed sudo(String comment) {
    return dockerfile(
        """
        FROM debian:13
        # %s
        RUN sudo make
        USER 10001
        """
            .formatted(comment));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          hadolint ignore=DL3004                   | (no-sudo hadolint)
          hadolint ignore=DL3004                    | (no-sudo hadolint)
          hadolint   ignore = DL3008 , DL3004     | (no-sudo hadolint)
          hadolint ignore=SC2086,DL3004 # a reason | (no-sudo hadolint)
          hadolint ignore=DL3004 a reason          | no-sudo
          hadolint ignore=DL3004,no-sudo           | no-sudo
          hadolint ignore=dl3004                   | no-sudo
          hadolint ignore=DL3002                   | no-sudo
          hadolint ignore=DL9999                   | no-sudo
          hadolint ignore=                         | no-sudo
          hadolint shell=/bin/bash                 | no-sudo
          hadolint global ignore=DL3004            | (no-sudo hadolint)
          hadolint stage ignore=DL3004             | (no-sudo hadolint)
          trivy:ignore:DS-0010                     | (no-sudo trivy)
          trivy:ignore:AVD-DS-0010                  | (no-sudo trivy)
          trivy:ignore:ds010                        | (no-sudo trivy)
          trivy:ignore:DS-001?                      | (no-sudo trivy)
          trivy:ignore:DS-* why not                 | (no-sudo trivy)
          trivy:ignore:DS-0002 trivy:ignore:DS-0010 | (no-sudo trivy)
          trivy:ignore:DS-0010:exp:2026-11-22       | (no-sudo trivy)
          trivy:ignore:DS-0010:exp:2026-11-21       | no-sudo
          trivy:ignore:DS-0010:exp:soon             | no-sudo
          trivy:ignore:DS-0010:ws:prod              | no-sudo
          trivy:ignore:DS-0010[name=x]              | no-sudo
          trivy:ignore:DS-0002                      | no-sudo
          checkov:skip=CKV2_DOCKER_1:why            | (no-sudo checkov)
          checkov:skip=CKV2_DOCKER_1               | (no-sudo checkov)
          bridgecrew:skip=CKV2_DOCKER_1:why        | (no-sudo checkov)
          checkov:skip=CKV_DOCKER_3,CKV2_DOCKER_1  | (no-sudo checkov)
          checkov:skip=CKV_DOCKER_99:why           | no-sudo
          kics-scan ignore-line                    | no-sudo
          """)
  void commentsAboveAnInstruction(String comment, String expected) {
    assertEquals(expected, said(sudo(comment)));
  }

  @Test
  void whatIsMissingIsSilencedAboveTheFinalStage() {
    assertEquals(
        "(non-root-user hadolint)",
        said(dockerfile("# hadolint ignore=DL3002\nFROM debian:13\nRUN make\n")));
  }

  @Test
  void aCommentHoldsForTheNextInstructionAlone() {
    assertEquals(
        "no-sudo",
        said(
            dockerfile(
                """
                FROM debian:13
                # hadolint ignore=DL3004
                RUN make
                RUN sudo make install
                USER 10001
                """)));
  }

  @Test
  void severalCommentsInARowAddUp() {
    assertEquals(
        "(no-sudo hadolint)",
        said(sudo("hadolint ignore=DL3004\n# hadolint ignore=DL3008\n# a word")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hadolint ignore=DL3004        | no-sudo
          trivy:ignore:DS-0010          | no-sudo
          checkov:skip=CKV2_DOCKER_1    | (no-sudo checkov)
          plimsoll:ignore no-sudo -- so | (no-sudo comment)
          """)
  void amongTheLinesOfAnInstruction(String comment, String expected) {
    assertEquals(
        expected,
        said(
            dockerfile(
                """
                FROM debian:13
                RUN make && \\
                  # %s
                  sudo make install
                USER 10001
                """
                    .formatted(comment))));
  }

  private static String stages(String first, String second, String third) {
    return """
    # %s
    FROM debian:13 AS one
    # %s
    RUN true
    RUN sudo one
    FROM one
    # %s
    RUN sudo two
    USER 10001
    """
        .formatted(first, second, third);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          hadolint global ignore=DL3004 | a word | a word | (no-sudo hadolint) (no-sudo hadolint)
          a word | a word | hadolint global ignore=DL3004 | (no-sudo hadolint) (no-sudo hadolint)
          a word | a word | checkov:skip=CKV2_DOCKER_1 | (no-sudo checkov) (no-sudo checkov)
          hadolint stage ignore=DL3004  | a word | a word | no-sudo (no-sudo hadolint)
          a word | hadolint stage ignore=DL3004 | a word | no-sudo (no-sudo hadolint)
          a word | trivy:ignore:DS-0010         | a word | no-sudo no-sudo
          """)
  void someReachFarther(String first, String second, String third, String expected) {
    assertEquals(expected, said(dockerfile(stages(first, second, third))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check=skip=SecretsUsedInArgOrEnv               | (no-secret-in-build-env buildkit)
          check=skip=StageNameCasing, SecretsUsedInArgOrEnv;error=true | (no-secret-in-build-env buildkit)
          Check = error=true ; skip=all                  | (no-secret-in-build-env buildkit)
          check=skip=secretsusedinargorenv               | no-secret-in-build-env
          check=error=true                               | no-secret-in-build-env
          a word\\n# check=skip=all                       | no-secret-in-build-env
          """)
  void buildChecks(String comment, String expected) {
    String text =
        "# " + comment.replace("\\n", "\n") + "\nFROM debian:13\nENV API_TOKEN=k3v9x2q8w1z7\n";
    Reviewed reviewed = Reviewed.added("Dockerfile", text).only("no-secret-in-build-env");
    assertEquals(expected, said(reviewed));
  }

  private static Reviewed deployment(String annotation, String podAnnotation, String comment) {
    return Reviewed.added(
            "web.yaml",
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              annotations:
                %s
            spec:
              template:
                metadata:
                  annotations:
                    %s
                spec:
                  containers:
                    - name: app
                      image: nginx:1.29
                      # %s
                      securityContext:
                        privileged: true
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: other
            spec:
              containers:
                - name: app
                  image: nginx:1.29
                  securityContext:
                    privileged: true
            """
                .formatted(annotation, podAnnotation, comment))
        .only("no-privileged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          checkov.io/skip1: CKV_K8S_16=drives the hardware                | checkov
          checkov.io/skip1: CKV_K8S_16                                    | checkov
          bridgecrew.io/skip2: "CKV_K8S_16=why"                           | checkov
          checkov.io/skip1: CKV_K8S_8=why                                 | ''
          checkov.io/enable: CKV_K8S_16                                   | ''
          ignore-check.kube-linter.io/privileged-container: "why"         | kube-linter
          ignore-check.kube-linter.io/run-as-non-root: "why"              | ''
          kube-linter.io/ignore-all: "why"                                | kube-linter
          kube-score/ignore: "pod-probes, container-security-context-privileged" | kube-score
          kube-score/ignore: pod-probes                                   | ''
          polaris.fairwinds.com/runAsPrivileged-exempt: "true"            | polaris
          polaris.fairwinds.com/runAsPrivileged-exempt: "True"            | polaris
          polaris.fairwinds.com/runAsPrivileged-exempt: "false"           | ''
          polaris.fairwinds.com/hostIPCSet-exempt: "true"                 | ''
          polaris.fairwinds.com/exempt: "true"                            | polaris
          """)
  void annotations(String annotation, String by) {
    String silent = by.equals("''") ? "no-privileged" : "(no-privileged " + by + ")";
    assertEquals("no-privileged " + silent, said(deployment(annotation, "a: b", "a word")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          ignore-check.kube-linter.io/privileged-container: "why" | no-privileged no-privileged
          polaris.fairwinds.com/runAsPrivileged-exempt: "true"    | no-privileged (no-privileged polaris)
          """)
  void annotationsOfPods(String annotation, String expected) {
    assertEquals(expected, said(deployment("a: b", annotation, "a word")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          checkov:skip=CKV_K8S_16: why | no-privileged (no-privileged checkov)
          trivy:ignore:KSV-0017        | no-privileged no-privileged
          hadolint ignore=DL3004       | no-privileged no-privileged
          """)
  void commentsInManifests(String comment, String expected) {
    assertEquals(expected, said(deployment("a: b", "a: b", comment)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          foreign: false      | hadolint ignore=DL3004               | no-sudo
          foreign: true       | hadolint ignore=DL3004               | (no-sudo hadolint)
          inline: false       | hadolint ignore=DL3004               | no-sudo
          reason: required    | hadolint ignore=DL3004               | (no-sudo hadolint)
          expiry: required    | hadolint ignore=DL3004               | no-sudo
          max-days: 30        | hadolint ignore=DL3004               | no-sudo
          expiry: required    | trivy:ignore:DS-0010:exp:2027-11-22  | (no-sudo trivy)
          max-days: 30        | trivy:ignore:DS-0010:exp:2026-12-22  | (no-sudo trivy)
          max-days: 30        | trivy:ignore:DS-0010:exp:2026-12-23  | no-sudo
          """)
  void theSettingsDecide(String exceptions, String comment, String expected) {
    assertEquals(expected, said(sudo(comment).settings("exceptions: {" + exceptions + "}\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          hadolint ignore=DL3004 # builds as root               | builds as root
          trivy:ignore:DS-0010 - builds as root                 | builds as root
          checkov:skip=CKV2_DOCKER_1: builds: as root           | builds: as root
          """)
  void reasonsAreKept(String comment, String reason) {
    assertEquals(reason, sudo(comment).report().suppressed().getFirst().reason());
  }

  @Test
  void ourOwnCommentIsNamedBeforeTheirs() {
    assertEquals(
        "(no-sudo comment)",
        said(sudo("hadolint ignore=DL3004\n# plimsoll:ignore no-sudo -- builds as root")));
  }

  @Test
  void aChangeCannotSilenceItsReviewWithThemEither() {
    Exceptions noRight = new Exceptions(false, List.of());
    Reviewed reviewed = sudo("hadolint ignore=DL3004").exceptions(noRight);
    assertEquals("no-sudo", said(reviewed));
    assertEquals("hadolint", reviewed.report().requested().getFirst().by());
  }

  @Test
  void theirCommentInTheBaseMayBecomeOurs() {
    String before = "FROM debian:13\n# hadolint ignore=DL3004\nRUN sudo make\nUSER 10001\n";
    String after = before.replace("hadolint ignore=DL3004", "plimsoll:ignore no-sudo -- why");
    Reviewed reviewed =
        Reviewed.modified("Dockerfile", before, after)
            .only("no-sudo")
            .exceptions(new Exceptions(false, List.of()));
    assertEquals("(no-sudo comment)", said(reviewed));
  }
}
