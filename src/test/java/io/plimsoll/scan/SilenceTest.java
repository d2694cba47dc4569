package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SilenceTest {

  private static String silenced(Report report) {
    return String.join(
        "\n",
        report.suppressed().stream()
            .map(one ->
                one.finding().rule()
                    + " "
                    + one.finding().subject()
                    + " by "
                    + one.by()
                    + ": "
                    + one.reason()
                    + one.until().map(day -> " until " + day).orElse(""))
            .toList());
  }

  private static Reviewed compose(String comment) {
    return Reviewed.added(
            "compose.yaml",
            """
            services:
              web:
                image: nginx:1.29
                %s
                privileged: true
              api:
                image: redis:8
                privileged: true
            """
                .formatted(comment))
        .only("no-privileged");
  }

  @Test
  void aCommentSilencesTheNodeBelow() {
    Reviewed reviewed = compose("# plimsoll:ignore no-privileged until=2027-01-31 -- needs it");
    assertEquals(
        "no-privileged service/web by comment: needs it until 2027-01-31",
        silenced(reviewed.report()));
    assertEquals("new no-privileged critical compose.yaml:8 service/api\n", reviewed.findings());
  }

  @Test
  void anExpiredCommentIsAFindingAndSilencesNothing() {
    Reviewed reviewed = compose("# plimsoll:ignore no-privileged until=2026-11-21 -- needs it");
    assertEquals(
        """
        new reasoned-suppression low compose.yaml:4 compose.yaml [no-privileged]
        new no-privileged critical compose.yaml:5 service/web
        new no-privileged critical compose.yaml:8 service/api
        """,
        reviewed.findings());
  }

  @Test
  void aCommentAboveFromSilencesWhatIsAbsent() {
    Reviewed reviewed =
        Reviewed.added(
                "Dockerfile",
                """
                # syntax=docker/dockerfile:1

                # plimsoll:ignore non-root-user -- a build image
                FROM debian:13
                RUN true
                """)
            .only("non-root-user");
    assertEquals("non-root-user image by comment: a build image", silenced(reviewed.report()));
  }

  @Test
  void aCommentAboveTheNameSilencesWhatIsAbsentInAContainer() {
    Reviewed reviewed =
        Reviewed.added(
                "pod.yaml",
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                spec:
                  containers:
                    # plimsoll:ignore no-new-privileges -- a tool
                    # plimsoll:ignore drop-all-capabilities -- a tool
                    - name: app
                      image: nginx:1.29
                """)
            .only("no-new-privileges", "drop-all-capabilities");
    assertEquals(
        """
        drop-all-capabilities Pod/web/app by comment: a tool
        no-new-privileges Pod/web/app by comment: a tool\
        """,
        silenced(reviewed.report()));
  }

  @Test
  void anAnnotationSilencesTheWholeResource() {
    Reviewed reviewed =
        Reviewed.added(
                "pod.yaml",
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                  annotations:
                    plimsoll.dev/ignore.no-new-privileges: "a tool; until=2027-01-01"
                spec:
                  containers:
                    - name: app
                      image: nginx:1.29
                ---
                apiVersion: v1
                kind: Pod
                metadata:
                  name: other
                spec:
                  containers:
                    - name: app
                      image: nginx:1.29
                """)
            .only("no-new-privileges");
    assertEquals(
        "no-new-privileges Pod/web/app by annotation: a tool until 2027-01-01",
        silenced(reviewed.report()));
    assertEquals("new no-new-privileges high pod.yaml:18 Pod/other/app\n", reviewed.findings());
  }

  @Test
  void anEntryOfTheSettingsSilencesAResource() {
    Reviewed reviewed =
        compose("hostname: web")
            .settings(
                """
                ignore:
                  - rule: no-privileged
                    resource: service/web
                    reason: drives the hardware
                """);
    assertEquals(
        "no-privileged service/web by settings: drives the hardware", silenced(reviewed.report()));
  }

  @Test
  void silencingTheStrongerSilencesWhatItCovers() {
    Reviewed reviewed =
        Reviewed.added(
                "compose.yaml",
                """
                services:
                  web:
                    image: nginx:1.29
                    volumes:
                      # plimsoll:ignore no-runtime-socket -- a build agent
                      - /var/run/docker.sock:/var/run/docker.sock
                """)
            .only(
                "no-runtime-socket",
                "no-host-path",
                "no-sensitive-host-mount",
                "read-only-host-mount");
    assertEquals("", reviewed.findings());
  }

  @Test
  void whatIsExcusedStaysAsItIs() {
    Reviewed reviewed =
        Reviewed.added(
                "compose.yaml",
                """
                services:
                  web:
                    image: nginx:1.29
                    # plimsoll:ignore no-privileged -- reads sensors
                    privileged: true
                """)
            .only("no-privileged", "no-new-privileges", "process-limits");
    assertEquals(
        """
        services:
          web:
            image: nginx:1.29
            # plimsoll:ignore no-privileged -- reads sensors
            privileged: true
            pids_limit: 256
        """,
        reviewed.fixed("compose.yaml"));
  }
}
