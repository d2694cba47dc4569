package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold of every offered fix, on files of all formats and styles.
class FixesTest {

  record Sample(String path, String text) {
    @Override
    public String toString() {
      return path + ": " + text.replace("\n", "⏎");
    }
  }

  static List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (String dockerfile : DOCKERFILES) {
      samples.add(new Sample("Dockerfile", dockerfile));
    }
    for (String compose : COMPOSE) {
      samples.add(new Sample("compose.yaml", compose));
    }
    for (String manifest : MANIFESTS) {
      samples.add(new Sample("web.yaml", manifest));
    }
    for (Sample sample : List.copyOf(samples)) {
      samples.add(new Sample(sample.path, sample.text.replace("\n", "\r\n")));
      samples.add(new Sample(sample.path, sample.text.stripTrailing()));
    }
    samples.add(
        new Sample(
            "web.json",
            """
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [
              {"name": "app", "image": "nginx:1.29", "securityContext": {"privileged": true}},
              {"name": "side", "image": "redis:8"}]}}
            """));
    return samples;
  }

  private static final List<String> DOCKERFILES =
      List.of(
          "FROM node:22\nCOPY . .\nCMD [\"node\", \"app.js\"]\n",
          "FROM debian:13\nRUN curl -k https://a.example/x && wget --no-check-certificate b\n",
          "FROM debian:13 AS build\nRUN true\nFROM debian:13\nCOPY --from=build /a /a\n");

  private static final List<String> COMPOSE =
      List.of(
          """
          services:
            web:
              image: nginx:1.29
              privileged: true
              ports:
                - "8080:80"
            api:
              image: redis:8
              cap_add: [SYS_ADMIN, NET_ADMIN]
          """,
          """
          x-common: &common
            privileged: true
          services:
            web:
              <<: *common
              image: nginx:1.29
            api:
              <<: *common
              image: redis:8
          """,
          "services: {web: {image: nginx, privileged: true}}\n");

  private static final List<String> MANIFESTS =
      List.of(
          """
          apiVersion: apps/v1
          kind: Deployment
          metadata:
            name: web
          spec:
            template:
              spec:
                hostPID: true
                containers:
                - name: app
                  image: nginx:1.29
                  securityContext: {privileged: true}
                - name: side
                  image: redis:8
          """,
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: web}
          spec:
            securityContext:
              runAsUser: 0
            containers:
              - {name: app, image: "nginx:1.29"}
              - name: side
                image: redis:8
                securityContext:
                  runAsNonRoot: true
                  capabilities: {add: [SYS_ADMIN]}
          """,
          """
          apiVersion: argoproj.io/v1alpha1
          kind: Workflow
          metadata: {name: ci}
          spec:
            templates:
            - name: build
              container:
                image: golang:1.24
                args: ["curl -k https://a.example"]
                securityContext: {privileged: true}
              sidecars:
              - name: db
                image: postgres:9
                securityContext:
                  runAsUser: 0
          """);

  private static Reviewed added(String path, String text) {
    return Reviewed.added(path, text);
  }

  private static Set<String> names(Report report) {
    return report.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFixRemovesItsFindingsAndAddsNoneAsBad(Sample sample) {
    Report before = added(sample.path, sample.text).report();
    for (List<Fix> choice : choices(before.fixes())) {
      String text = added(sample.path, sample.text).fixed(sample.path, choice);
      Report after = added(sample.path, text).report();
      Set<String> gone = new HashSet<>();
      choice.forEach(fix -> gone.addAll(fix.findings()));
      Set<String> left = new HashSet<>(names(after));
      left.retainAll(gone);
      assertEquals(Set.of(), left, text);
      assertTrue(after.notChecked().isEmpty(), text);
      assertTrue(
          after.findings().stream()
              .filter(finding -> !names(before).contains(finding.fingerprint()))
              .noneMatch(finding -> finding.severity().isAtLeast(Severity.HIGH)),
          text);
    }
  }

  /// Every subset of a few fixes, and of more each alone and all.
  private static List<List<Fix>> choices(List<Fix> fixes) {
    List<List<Fix>> choices = new ArrayList<>();
    if (fixes.size() > 6) {
      fixes.forEach(fix -> choices.add(List.of(fix)));
      choices.add(fixes);
      return choices;
    }
    for (int chosen = 1; chosen < 1 << fixes.size(); chosen++) {
      List<Fix> choice = new ArrayList<>();
      for (int i = 0; i < fixes.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          choice.add(fixes.get(i));
        }
      }
      choices.add(choice);
    }
    return choices;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void fixingTwiceIsFixingOnce(Sample sample) {
    String once = added(sample.path, sample.text).fixed(sample.path);
    assertEquals(once, added(sample.path, once).fixed(sample.path));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void lineEndsAreKept(Sample sample) {
    String fixed = added(sample.path, sample.text).fixed(sample.path);
    assertEquals(sample.text.endsWith("\n"), fixed.endsWith("\n"));
    boolean windows = sample.text.contains("\r\n");
    assertEquals(windows ? fixed.replaceAll("(?<!\r)\n", "\r\n") : fixed, fixed);
    assertTrue(windows || !fixed.contains("\r"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void fixesDoNotOverlapAndNameTheirFindings(Sample sample) {
    Report report = added(sample.path, sample.text).report();
    assertFalse(report.fixes().isEmpty(), "no fix at all");
    List<LineEdit> edits = report.fixes().stream().flatMap(f -> f.edits().stream()).toList();
    for (int i = 0; i < edits.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertFalse(edits.get(i).overlaps(edits.get(j)), edits.toString());
      }
    }
    for (Fix fix : report.fixes()) {
      assertEquals(
          new HashSet<>(fix.findings()),
          report.findings().stream()
              .filter(finding -> finding.fix().filter(fix.id()::equals).isPresent())
              .map(Finding::fingerprint)
              .collect(Collectors.toSet()));
    }
  }

  @Test
  void oneContainerOneSuggestion() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: app
              image: nginx:1.29
        """;
    Reviewed reviewed = added("web.yaml", text).only("no-new-privileges", "drop-all-capabilities");
    assertEquals(1, reviewed.report().fixes().size());
    assertEquals(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: app
              image: nginx:1.29
              securityContext:
                allowPrivilegeEscalation: false
                capabilities:
                  drop: [ALL]
        """,
        reviewed.fixed("web.yaml"));
  }

  @Test
  void aFixOfWhatIsNewLeavesWhatWasThere() {
    String before =
        """
        services:
          web:
            image: nginx:1.29
            privileged: true
        """;
    String after = before + "  api:\n    image: redis:8\n    privileged: true\n";
    Report report = Reviewed.modified("compose.yaml", before, after).only("no-privileged").report();
    for (Fix fix : report.fixes()) {
      assertEquals(
          1,
          report.findings().stream()
              .filter(finding -> fix.findings().contains(finding.fingerprint()))
              .map(Finding::status)
              .distinct()
              .count());
    }
    assertEquals(2, report.fixes().size());
  }

  @Test
  void aFieldThatMovesTakesItsEmptiedMapAlong() {
    assertEquals(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: app
              image: nginx:1.29
              securityContext:
                readOnlyRootFilesystem: true
        """,
        added(
                "web.yaml",
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                spec:
                  securityContext:
                    readOnlyRootFilesystem: true
                  containers:
                    - name: app
                      image: nginx:1.29
                """)
            .only("effective-security-fields")
            .fixed("web.yaml"));
  }

  @Test
  void twoChangesOfOneMapAreMadeEveryTime() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          securityContext:
            runAsUser: 1000
            readOnlyRootFilesystem: true
          containers:
            - name: app
              image: acme/app:1.2
              securityContext:
                privileged: false
        """;
    for (int i = 0; i < 8; i++) {
      assertTrue(
          added("web.yaml", text)
              .fixed("web.yaml")
              .contains("securityContext:\n    runAsUser: 10001\n  containers"));
    }
  }

  @Test
  void nothingIsOfferedBehindALineThatBuildKitRefuses() {
    String text = "FROM node:22-bookworm-slim\nRUN sudo make\nBOGUS x\nCMD a\n";
    assertEquals(
        text.replaceFirst("sudo ", ""),
        Reviewed.added("Dockerfile", text).only("no-sudo", "non-root-user").fixed("Dockerfile"));
  }
}
