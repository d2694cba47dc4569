package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What people do to files, and what is said of it with the whole catalogue.
class ComparisonStoriesTest {
  private static final String DOCKERFILE =
      """
      FROM node:22-bookworm
      WORKDIR /app
      COPY . .
      USER node
      CMD ["node", "server.js"]
      """;
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        template:
          spec:
            securityContext:
              seccompProfile:
                type: RuntimeDefault
            containers:
              - name: app
                image: acme/app:1.2
                securityContext:
                  runAsNonRoot: true
                  allowPrivilegeEscalation: false
                  readOnlyRootFilesystem: true
                  capabilities:
                    drop: [ALL]
                resources:
                  limits:
                    memory: 128Mi
      """;
  private static final String COMPOSE =
      """
      x-hard: &hard
        read_only: true
        cap_drop: [ALL]
        security_opt: ["no-new-privileges:true"]
        pids_limit: 100
        mem_limit: 128m
        user: "20000"
      services:
        web:
          <<: *hard
          image: acme/web:1.2
        api:
          <<: *hard
          image: acme/api:1.2
      """;

  private static String news(String path, String before, UnaryOperator<String> edit) {
    return Reviewed.modified(path, before, edit.apply(before)).findings(Status.NEW);
  }

  private static String dockerfile(String from, String to) {
    return news("Dockerfile", DOCKERFILE, text -> text.replace(from, to));
  }

  private static String deployment(String from, String to) {
    return news("web.yaml", DEPLOYMENT, text -> text.replace(from, to));
  }

  private static String compose(String from, String to) {
    return news("compose.yaml", COMPOSE, text -> text.replace(from, to));
  }

  @Test
  void deletingUser() {
    assertEquals("new non-root-user high Dockerfile:1 image\n", dockerfile("USER node\n", ""));
  }

  @Test
  void userThatAVariableNames() {
    assertEquals(
        "new non-root-user high Dockerfile:4 image taken-away\n",
        dockerfile("USER node", "USER $WHO"));
  }

  @Test
  void deletingDropAll() {
    assertEquals(
        "new drop-all-capabilities medium web.yaml:12 Deployment/web/app\n",
        deployment("            capabilities:\n              drop: [ALL]\n", ""));
  }

  @Test
  void deletingAWholeSecurityContext() {
    assertEquals(
        """
        new drop-all-capabilities medium web.yaml:12 Deployment/web/app
        new no-new-privileges high web.yaml:12 Deployment/web/app
        new non-root-user high web.yaml:12 Deployment/web/app
        new read-only-root-filesystem medium web.yaml:12 Deployment/web/app
        """,
        news(
            "web.yaml",
            DEPLOYMENT,
            text ->
                text.replaceFirst(
                    "(?s)          securityContext:\n            runAs.*\\[ALL]\n", "")));
  }

  @Test
  void aTemplateInPlaceOfTrue() {
    assertEquals(
        "new non-root-user high web.yaml:15 Deployment/web/app taken-away\n",
        deployment("runAsNonRoot: true", "runAsNonRoot: \"{{ .Values.nonRoot }}\""));
  }

  @Test
  void addingPrivileged() {
    assertEquals(
        "new no-privileged critical web.yaml:15 Deployment/web/app\n",
        deployment("runAsNonRoot: true\n", "privileged: true\n            runAsNonRoot: true\n")
            .lines()
            .filter(line -> line.contains("no-privileged"))
            .map(line -> line + "\n")
            .reduce("", String::concat));
  }

  @Test
  void bumpingTags() {
    assertEquals("", deployment("acme/app:1.2", "acme/app:1.3"));
    assertEquals("", dockerfile("node:22-bookworm", "node:24-bookworm"));
    assertEquals("", compose("acme/web:1.2", "acme/web:1.3"));
  }

  @Test
  void bumpingToLatest() {
    assertEquals(
        "new versioned-image medium web.yaml:13 Deployment/web/app/image [docker.io/acme/app]\n",
        deployment("acme/app:1.2", "acme/app:latest"));
    assertEquals(
        "new versioned-image medium Dockerfile:1 stage/0 [docker.io/library/node]\n",
        dockerfile("node:22-bookworm", "node"));
  }

  @Test
  void goingToAnEndOfLifeVersion() {
    assertEquals(
        "new supported-base-image high Dockerfile:1 stage/0 [docker.io/library/node]\n",
        dockerfile("node:22-bookworm", "node:16-bookworm"));
  }

  @Test
  void losingADigest() {
    String pinned = "node:22-bookworm@sha256:" + "ab".repeat(32);
    assertEquals(
        "new image-digest low Dockerfile:1 stage/0\n",
        news(
            "Dockerfile",
            DOCKERFILE.replace("node:22-bookworm", pinned),
            text -> text.replace(pinned, "node:22-bookworm")));
  }

  @Test
  void anotherDigest() {
    String pinned = "node:22-bookworm@sha256:";
    assertEquals(
        "",
        news(
            "Dockerfile",
            DOCKERFILE.replace("node:22-bookworm", pinned + "ab".repeat(32)),
            text -> text.replace("ab".repeat(32), "cd".repeat(32))));
  }

  @Test
  void movingARootDockerfile() {
    String root = DOCKERFILE.replace("USER node\n", "");
    Reviewed moved =
        Reviewed.change().base("Dockerfile", root).head("docker/app.Dockerfile", root + "\n");
    assertEquals("", moved.findings(Status.NEW));
    assertEquals("", moved.findings(Status.FIXED));
  }

  @Test
  void fromPodToContainerAndBack() {
    String moved =
        DEPLOYMENT
            .replace(
                "      securityContext:\n        seccompProfile:\n          type: RuntimeDefault\n",
                "")
            .replace(
                "            runAsNonRoot: true\n",
                "            runAsNonRoot: true\n            seccompProfile:\n"
                    + "              type: RuntimeDefault\n");
    for (Reviewed reviewed :
        new Reviewed[] {
          Reviewed.modified("web.yaml", DEPLOYMENT, moved),
          Reviewed.modified("web.yaml", moved, DEPLOYMENT)
        }) {
      assertEquals("", reviewed.findings(Status.NEW));
      assertEquals("", reviewed.findings(Status.FIXED));
    }
  }

  @Test
  void takingAwayWhatThePodSays() {
    assertEquals(
        "new seccomp-profile medium web.yaml:9 Deployment/web/app\n",
        deployment(
            "      securityContext:\n        seccompProfile:\n          type: RuntimeDefault\n",
            ""));
  }

  @Test
  void oneLessInAnAnchor() {
    assertEquals(
        """
        new drop-all-capabilities medium compose.yaml:8 service/web
        new drop-all-capabilities medium compose.yaml:11 service/api
        """,
        compose("  cap_drop: [ALL]\n", ""));
  }

  @Test
  void aServiceThatNoLongerUsesAnAnchor() {
    String news = compose("  api:\n    <<: *hard\n", "  api:\n");
    assertEquals(6, news.lines().filter(line -> line.contains(" service/api")).count(), news);
    assertEquals(6, news.lines().count(), news);
  }

  @Test
  void aServiceThatOverridesAnAnchor() {
    assertEquals(
        "new read-only-root-filesystem medium compose.yaml:15 service/api\n",
        compose("image: acme/api:1.2\n", "image: acme/api:1.2\n    read_only: false\n"));
  }

  @Test
  void aPatchThatRemovesASetting() {
    String before =
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
                  securityContext:
                    runAsNonRoot: true
        """;
    assertEquals(
        "",
        Reviewed.change()
            .base("kustomization.yaml", "patches:\n  - path: web.yaml\n")
            .head("kustomization.yaml", "patches:\n  - path: web.yaml\n")
            .base("web.yaml", before)
            .head("web.yaml", before + "            allowPrivilegeEscalation: false\n")
            .findings(Status.NEW));
    String removed =
        before.replace("            runAsNonRoot: true\n", "            $patch: delete\n");
    assertEquals(
        "new non-root-user high web.yaml:11 Deployment/web/app taken-away\n",
        Reviewed.modified("web.yaml", before, removed).only("non-root-user").findings(Status.NEW));
  }
}
