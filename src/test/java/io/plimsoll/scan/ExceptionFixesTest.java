package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Fixes of exceptions that do not count, from end to end, on 22 November 2026.
class ExceptionFixesTest {

  /// The exceptions' fixes alone: grade and lines.
  private static String fixes(Reviewed reviewed) {
    Report report = reviewed.report();
    return report.fixes().stream()
        .map(fix ->
            fix.grade().name().toLowerCase(Locale.ROOT)
                + " "
                + report.findingsByFix().getOrDefault(fix.id(), List.of()).stream()
                    .map(Finding::cause)
                    .collect(Collectors.joining("+"))
                + fix.edits().stream().map(ExceptionFixesTest::lines).collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static String lines(LineEdit edit) {
    String range = " " + edit.startLine() + "-" + edit.endLine();
    return range + edit.lines().stream().map(line -> "\n|" + line).collect(Collectors.joining());
  }

  private static Reviewed dockerfile(String text) {
    return Reviewed.added("Dockerfile", text).only("no-sudo");
  }

  private static Reviewed compose(String text) {
    return Reviewed.added("compose.yaml", text).only("no-host-network");
  }

  private static Reviewed pod(String text) {
    return Reviewed.added("pod.yaml", text).only("no-host-path");
  }

  @Test
  void anExceptionThatEndedGoesWithItsLine() {
    assertEquals(
        """
        safe expired 2-2\
        """,
        fixes(
            dockerfile(
                """
                FROM debian:13
                # plimsoll:ignore non-root-user until=2026-11-21 -- opens raw sockets
                RUN true
                """)));
  }

  @Test
  void besideACarriageReturnAloneItStays() {
    assertEquals(
        "", fixes(compose("services:\n  a:\n    image: a:8\r# plimsoll:ignore zebra -- w\n")));
    assertEquals("", fixes(pod("kind: Pod\n\r# plimsoll:ignore zebra -- w\nspec: {}\n")));
  }

  /// The renamed field brings an image without a digest, which is as mild as the exception.
  @Test
  void besideAFixThatBringsAMilderFindingItIsMendedAtOnce() {
    Reviewed reviewed =
        Reviewed.added(
            "pod.json",
            """
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [
              {"name": "app", "imagee": "nginx:1.29",
            # plimsoll:ignore no-priviledged -- why
            "securityContext": {"privileged": true}},
              {"name": "side", "imag\0e": "redis:8"}]}}
            """);
    assertEquals(3, reviewed.report().fixes().size());
  }

  @Test
  void aSlipInARulesNameIsMended() {
    Reviewed reviewed =
        dockerfile(
            """
            FROM debian:13
            # plimsoll:ignore no-soodo -- the base image asks for it
            RUN sudo true
            """);
    assertEquals(
        """
        check unknown-rule-near 2-2
        |# plimsoll:ignore no-sudo -- the base image asks for it
        check use 3-3
        |RUN true\
        """,
        fixes(reviewed));
    List<Fix> first = reviewed.report().fixes().subList(0, 1);
    assertEquals("", dockerfile(reviewed.fixed("Dockerfile", first)).findings());
  }

  @Test
  void allFaultsOfANoteAreMendedAtOnce() {
    assertEquals(
        """
        check unknown-rule+unknown-rule-near+bad-date 1-1
        |# plimsoll:ignore no-sudo until=2027-03-31 -- why\
        """,
        fixes(
            dockerfile(
                """
                # plimsoll:ignore zebra,no-soodo until=31.3.2027 -- why
                FROM debian:13
                """)));
  }

  @Test
  void aCommentAmongTheLinesOfAnInstructionGoesAlone() {
    Reviewed reviewed =
        dockerfile(
            "FROM debian:13\r\nRUN true \\\r\n  # plimsoll:ignore no-sudo\r\n  && false\r\n");
    assertEquals("FROM debian:13\r\nRUN true \\\r\n  && false\r\n", reviewed.fixed("Dockerfile"));
  }

  @Test
  void aCommentThatKeepsOthersFromBeingDirectivesStays() {
    assertEquals(
        "",
        fixes(
            dockerfile(
                """
                # plimsoll:ignore zebra -- why
                # escape=`
                FROM debian:13
                RUN true `
                  && true
                """)));
  }

  @Test
  void whatStandsBesideACommentStays() {
    String text =
        """
        services:
          web:
            image: nginx:1.29 # plimsoll:ignore no-host-network until=2026-01-01 -- why
            network_mode: bridge
        """;
    assertEquals(
        """
        safe expired 3-3
        |    image: nginx:1.29\
        """,
        fixes(compose(text)));
  }

  @Test
  void aFinalCommentGoesAndNoLineEndComes() {
    assertEquals(
        "services:\n  web:\n    image: nginx:1.29",
        compose("services:\n  web:\n    image: nginx:1.29\n    # plimsoll:ignore zebra -- why")
            .fixed("compose.yaml"));
  }

  @Test
  void aByteOrderMarkStays() {
    assertEquals(
        "\uFEFFservices:\n  web:\n    image: nginx:1.29\n",
        compose("\uFEFF# plimsoll:ignore zebra -- why\nservices:\n  web:\n    image: nginx:1.29\n")
            .fixed("compose.yaml"));
  }

  @Test
  void anExceptionForTheFileGoesToItsTop() {
    String text =
        """
        # syntax=docker/dockerfile:1
        FROM debian:13
        # plimsoll:ignore-file no-sudo -- a builder
        RUN true
        # plimsoll:ignore-file no-host-path -- a builder
        RUN false
        """;
    Reviewed reviewed = dockerfile(text);
    String fixed =
        """
        # syntax=docker/dockerfile:1
        # plimsoll:ignore-file no-host-path -- a builder
        # plimsoll:ignore-file no-sudo -- a builder
        FROM debian:13
        RUN true
        RUN false
        """;
    assertEquals(fixed, reviewed.fixed("Dockerfile"));
    assertEquals("", dockerfile(fixed).findings());
  }

  @Test
  void anAnnotationIsRenamed() {
    assertEquals(
        """
        check unknown-rule-near 6-6
        |    plimsoll.dev/ignore.no-host-path: "reads /proc; until=2027-01-01\"\
        """,
        fixes(
            pod(
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                  annotations:
                    plimsoll.dev/ignore.no-hostpath: "reads /proc; until=2027-01-01"
                    team: a
                spec: {containers: [{name: app, image: "nginx:1.29"}]}
                """)));
  }

  @Test
  void anAnnotationsDayIsWrittenAsOne() {
    assertEquals(
        """
        check bad-date 5-5
        |  annotations: {plimsoll.dev/ignore.no-host-path: 'reads /proc; until=2027-01-31', team: a}\
        """,
        fixes(
            pod(
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                  annotations: {plimsoll.dev/ignore.no-host-path: 'reads /proc; until=31.1.2027', team: a}
                spec: {containers: [{name: app, image: "nginx:1.29"}]}
                """)));
  }

  @Test
  void theLastAnnotationGoesWithItsMap() {
    assertEquals(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata:
              labels: {app: web}
            spec: {containers: [{name: app, image: "nginx:1.29"}]}
        """,
        pod("""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, annotations: {plimsoll.dev/ignore.no-host-path: ""}}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata:
              labels: {app: web}
              annotations:
                plimsoll.dev/ignore.no-host-path: "reads; until=2026-01-01"
            spec: {containers: [{name: app, image: "nginx:1.29"}]}
        """)
            .fixed("pod.yaml"));
  }

  @Test
  void annotationsThatOthersShareAreLeftToPeople() {
    assertEquals(
        "",
        fixes(
            pod(
                """
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: Pod
                    metadata: {name: a, annotations: &same {plimsoll.dev/ignore.zebra: why}}
                    spec: {containers: [{name: app, image: "nginx:1.29"}]}
                  - apiVersion: v1
                    kind: Pod
                    metadata: {name: b, annotations: *same}
                    spec: {containers: [{name: app, image: "nginx:1.29"}]}
                """)));
  }

  /// The line is edited for both: one fix, and mending twice is mending once.
  @Test
  void aCommentOnALineThatAnotherFixWritesIsMendedWithIt() {
    String text =
        """
        services:
          web:
            image: nginx:1.29
            security_opt: ["label:disable", "seccomp:unconfined"] # plimsoll:ignore no-sudo until=soon -- x
        """;
    Reviewed reviewed = Reviewed.added("compose.yaml", text);
    String once = reviewed.fixed("compose.yaml");
    assertEquals(once, Reviewed.added("compose.yaml", once).fixed("compose.yaml"));
    assertEquals(false, once.contains("plimsoll"));
  }

  @Test
  void aCommentThatGoesWithItsLineIsNotMended() {
    String text =
        """
        services:
          web:
            image: nginx:1.29
            network_mode: host # plimsoll:ignore no-host-netwerk -- why
            ports: []
        """;
    Reviewed reviewed = compose(text);
    assertEquals(
        "services:\n  web:\n    image: nginx:1.29\n    ports: []\n",
        reviewed.fixed("compose.yaml"));
  }

  @Test
  void aFindingIsMendedOrExcused() {
    String text =
        """
        services:
          web:
            image: nginx:1.29
            # plimsoll:ignore no-host-netwerk -- talks to the router
            network_mode: host
        """;
    Reviewed reviewed = compose(text);
    assertEquals(2, reviewed.report().fixes().size());
    for (Fix fix : reviewed.report().fixes()) {
      String mended = LineEdits.apply(SourceFile.of("compose.yaml", text), fix.edits());
      assertEquals(
          fix.findings().size() == 1 && mended.contains("netwerk") ? 1 : 0,
          compose(mended).report().findings().size());
    }
  }

  @Test
  void whatTheSettingsSilenceStays() {
    String text =
        """
        services:
          web:
            # plimsoll:ignore zebra -- why
            image: nginx:1.29
        """;
    String entry = "ignore:\n  - {rule: reasoned-suppression, reason: a test}\n";
    assertEquals("", fixes(compose(text).settings(entry)));
    assertEquals("", fixes(compose(text).settings("rules: {reasoned-suppression: off}\n")));
  }

  @Test
  void severalPragmasInARowAreMendedEachByItself() {
    String text =
        """
        services:
          web:
            # plimsoll:ignore zebra -- why
            # plimsoll:ignore no-host-network -- talks to the router
            # plimsoll:ignore no-privileged until=2026-02-01 -- why
            network_mode: host
        """;
    assertEquals("safe unknown-rule 3-3\nsafe expired 5-5", fixes(compose(text)));
  }

  @Test
  void manyAreMendedToo() {
    String comment = "    # plimsoll:ignore zebra -- why\n";
    String text = "services:\n  web:\n" + comment.repeat(60) + "    image: nginx:1.29\n";
    assertEquals("services:\n  web:\n    image: nginx:1.29\n", compose(text).fixed("compose.yaml"));
  }
}
