package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final String HARD =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        template:
          spec:
            containers:
              - name: app
                image: nginx:1.29
                securityContext:
                  allowPrivilegeEscalation: false
                  privileged: false
                  capabilities:
                    drop: [ALL]
      """;
  private static final String SOFT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        template:
          spec:
            containers:
              - name: app
                image: nginx:1.29
      """;

  private static Reviewed manifest(String before, String after) {
    return Reviewed.modified("web.yaml", before, after)
        .only("no-privileged", "no-new-privileges", "drop-all-capabilities");
  }

  @Test
  void whatIsTakenAwayIsNew() {
    assertEquals(
        """
        new drop-all-capabilities medium web.yaml:9 Deployment/web/app
        new no-new-privileges high web.yaml:9 Deployment/web/app
        """,
        manifest(HARD, SOFT).findings());
  }

  @Test
  void whatIsAddedIsFixedAndLiesInTheBase() {
    assertEquals(
        """
        fixed drop-all-capabilities medium web.yaml:9 Deployment/web/app
        fixed no-new-privileges high web.yaml:9 Deployment/web/app
        """,
        manifest(SOFT, HARD).findings());
  }

  @Test
  void whatWasBrokenBeforeIsExisting() {
    assertEquals(
        """
        existing drop-all-capabilities medium web.yaml:9 Deployment/web/app
        existing no-new-privileges high web.yaml:9 Deployment/web/app
        """,
        manifest(SOFT, SOFT.replace("1.29", "1.30")).findings());
  }

  @Test
  void aTemplateValueTakesAway() {
    assertEquals(
        "new no-new-privileges high web.yaml:12 Deployment/web/app taken-away\n",
        manifest(HARD, HARD.replace("Escalation: false", "Escalation: \"{{ .Values.x }}\""))
            .findings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: web    | name: shop
          name: app    | name: main
          nginx:1.29   | nginx:1.30
          Deployment   | StatefulSet
          'name: web'  | 'namespace: prod\n  name: web'
          """)
  void whatIsRenamedOrBumpedBringsNothing(String from, String to) {
    String renamed = SOFT.replace(from, to.replace("\\n", "\n"));
    assertEquals("", manifest(SOFT, renamed).findings(Status.NEW));
    assertEquals("", manifest(SOFT, renamed).findings(Status.FIXED));
  }

  @Test
  void aContainerRenamedTogetherWithItsWorkloadBringsNothing() {
    String before = SOFT + "        - name: side\n          image: redis:8\n";
    String renamed = before.replace("name: web", "name: shop").replace("name: app", "name: main");
    assertEquals("", manifest(before, renamed).findings(Status.NEW));
    assertEquals("", manifest(before, renamed).findings(Status.FIXED));
  }

  @Test
  void reindentingBringsNothing() {
    String deeper = SOFT.replaceAll("(?m)^(        .*)$", "    $1");
    assertEquals("", manifest(SOFT, deeper).findings(Status.NEW));
    assertEquals("", manifest(SOFT, deeper).findings(Status.FIXED));
  }

  @Test
  void aSecondContainerIsNewAndTheFirstIsNot() {
    String second = SOFT + "        - name: side\n          image: nginx:1.29\n";
    assertEquals(
        """
        new drop-all-capabilities medium web.yaml:11 Deployment/web/side
        new no-new-privileges high web.yaml:11 Deployment/web/side
        """,
        manifest(SOFT, second).findings(Status.NEW));
  }

  @Test
  void reorderedDocumentsBringNothing() {
    String other = SOFT.replace("name: web", "name: api").replace("nginx", "redis");
    assertEquals("", manifest(SOFT + "---\n" + other, other + "---\n" + SOFT).findings(Status.NEW));
  }

  @Test
  void aWorkloadThatMovesToAnotherFileBringsNothing() {
    String other = SOFT.replace("name: web", "name: api");
    Reviewed moved =
        Reviewed.change()
            .base("a.yaml", SOFT + "---\n" + other)
            .base("b.yaml", "kind: Service\nmetadata:\n  name: x\n")
            .head("a.yaml", other)
            .head("b.yaml", "kind: Service\nmetadata:\n  name: x\n---\n" + SOFT)
            .only("no-new-privileges");
    assertEquals("", moved.findings(Status.NEW));
    assertEquals("", moved.findings(Status.FIXED));
  }

  @Test
  void aFileThatMovesBringsNothing() {
    Reviewed moved =
        Reviewed.change()
            .base("old/Dockerfile", "FROM node:22\nUSER node\nRUN curl -k https://a.example\n")
            .head("new/Dockerfile", "FROM node:22\nUSER root\nRUN curl -k https://a.example\n");
    assertEquals("new non-root-user high new/Dockerfile:2 image\n", moved.findings(Status.NEW));
  }

  @Test
  void aDeletedUserLineIsNewAtTheStageThatDecides() {
    assertEquals(
        "new non-root-user high Dockerfile:1 image\n",
        Reviewed.modified(
                "Dockerfile",
                "FROM debian:13\nRUN true\nUSER 10001\n",
                "FROM debian:13\nRUN true\n")
            .only("non-root-user")
            .findings());
  }

  @Test
  void aFurtherUserOfAnAnchorBringsNothing() {
    String before =
        """
        x-common: &common
          privileged: true
        services:
          web:
            <<: *common
            image: nginx:1.29
        """;
    String after =
        before
            + """
              api:
                <<: *common
                image: nginx:1.29
            """;
    assertEquals(
        "",
        Reviewed.modified("compose.yaml", before, after)
            .only("no-privileged")
            .findings(Status.NEW));
  }

  @Test
  void aUserOfAnAnchorThatOverrodeItIsNew() {
    String before =
        """
        x-common: &common
          privileged: true
        services:
          web:
            <<: *common
            image: nginx:1.29
          api:
            <<: *common
            privileged: false
            image: nginx:1.29
        """;
    String after = before.replace("    privileged: false\n", "");
    assertEquals(
        1,
        Reviewed.modified("compose.yaml", before, after)
            .only("no-privileged")
            .findings(Status.NEW)
            .lines()
            .count());
  }

  @Test
  void oneMoreOfTheSameIsTheOneOnChangedLines() {
    String before = "FROM debian:13\nRUN curl https://a.example | sh\n";
    String after =
        "FROM debian:13\nRUN curl https://b.example | sh\nRUN curl https://a.example | sh\n";
    assertEquals(
        1,
        Reviewed.modified("Dockerfile", before, after)
            .only("no-piped-shell")
            .findings(Status.NEW)
            .lines()
            .filter(line -> line.contains("Dockerfile:2"))
            .count());
  }

  @Test
  void aPodsValueBelongsToThePodHoweverManyUseIt() {
    String pod =
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
        """;
    String more = pod + "    - name: side\n      image: redis:8\n";
    String expected = "existing no-explicit-root high pod.yaml:7 Pod/web\n";
    assertEquals(
        expected, Reviewed.modified("pod.yaml", pod, pod).only("no-explicit-root").findings());
    assertEquals(
        expected, Reviewed.modified("pod.yaml", pod, more).only("no-explicit-root").findings());
  }

  @Test
  void anAnchorsValueBelongsToTheKeyThatHoldsIt() {
    String compose =
        """
        x-common: &common
          privileged: true
        services:
          web:
            <<: *common
            image: nginx:1.29
        """;
    assertEquals(
        "new no-privileged critical compose.yaml:2 x-common\n",
        Reviewed.added("compose.yaml", compose).only("no-privileged").findings());
  }
}
