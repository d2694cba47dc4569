package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Verdicts at one written place are one finding that names all its subjects.
class MergingTest {

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        securityContext:
          runAsUser: 0
        containers:
          - name: app
            image: nginx:1.29
          - name: side
            image: redis:8
      """;

  private static String said(Finding finding) {
    return "%s %s %s of %s"
        .formatted(
            finding.rule(),
            finding.subjectKind(),
            finding.subject(),
            finding.subjects().stream().map(Object::toString).toList());
  }

  private static List<String> findings(String path, String text, String rule) {
    return Reviewed.added(path, text).only(rule).report().findings().stream()
        .map(MergingTest::said)
        .toList();
  }

  @Test
  void aPodsValueBelongsToTheWorkload() {
    assertEquals(
        List.of("no-explicit-root workload Pod/web of [Pod/web/app, Pod/web/side]"),
        findings("pod.yaml", POD, "no-explicit-root"));
  }

  @Test
  void oneUserOfAPodsValueIsStillThePods() {
    assertEquals(
        List.of("no-explicit-root workload Pod/web of [Pod/web/app]"),
        findings(
            "pod.yaml", POD.substring(0, POD.indexOf("    - name: side")), "no-explicit-root"));
  }

  @Test
  void whatIsAbsentBelongsToEach() {
    assertEquals(
        List.of(
            "drop-all-capabilities container Pod/web/app of [Pod/web/app]",
            "drop-all-capabilities container Pod/web/side of [Pod/web/side]"),
        findings("pod.yaml", POD, "drop-all-capabilities"));
  }

  @Test
  void anAnchorBelongsToWhereItIsWritten() {
    String compose =
        """
        services:
          web: &web
            image: nginx:1.29
            privileged: true
          api:
            <<: *web
            image: redis:8
        """;
    assertEquals(
        List.of("no-privileged container service/web of [service/web, service/api]"),
        findings("compose.yaml", compose, "no-privileged"));
  }

  @Test
  void aValueOfAnExtendedServiceIsItsOwn() {
    String compose =
        """
        services:
          base:
            image: nginx:1.29
            privileged: true
          web:
            extends: base
        """;
    assertEquals(
        List.of("no-privileged container service/base of [service/base, service/web]"),
        findings("compose.yaml", compose, "no-privileged"));
  }

  @Test
  void aFurtherUserWhoWasSafeMakesItNew() {
    String before =
        POD.replace(
            "      image: redis:8",
            "      image: redis:8\n      securityContext: {runAsUser: 999}");
    assertEquals(
        "existing no-explicit-root high pod.yaml:7 Pod/web\n",
        Reviewed.modified("pod.yaml", before, POD).only("no-explicit-root").findings());
  }

  @Test
  void severityFollowsTheSettingsAndTheFolder() {
    Reviewed reviewed =
        Reviewed.change()
            .head("pod.yaml", POD)
            .head("examples/pod.yaml", POD)
            .settings("rules: {no-explicit-root: {severity: medium}}\n")
            .only("no-explicit-root");
    assertEquals(
        """
        new no-explicit-root low examples/pod.yaml:7 Pod/web
        new no-explicit-root medium pod.yaml:7 Pod/web
        """,
        reviewed.findings());
  }

  @Test
  void nothingIsQuieterThanInfo() {
    assertEquals(
        "new no-explicit-root info tests/pod.yaml:7 Pod/web\n",
        Reviewed.added("tests/pod.yaml", POD)
            .settings("rules: {no-explicit-root: {severity: info}}\n")
            .only("no-explicit-root")
            .findings());
  }
}
