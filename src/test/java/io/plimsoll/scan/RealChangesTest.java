package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Shapes of changes that were met in public repositories; `docs/real-input.md` tells which.
class RealChangesTest {
  private static final String PATCH =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: manager
      spec:
        template:
          spec:
            securityContext:
              seccompProfile:
                type: RuntimeDefault
            containers:
              - name: manager
                image: registry.example.org/manager:1.4
      """;

  @Test
  void aPartialDocumentThatLosesItsProfileIsNotSaidToBeUnconfined() {
    String after = PATCH.replaceAll(" *securityContext:\n.*\n.*Default\n", "");
    assertEquals(
        "new seccomp-profile medium web-patch.yaml:9 Deployment/manager/manager taken-away\n",
        Reviewed.modified("web-patch.yaml", PATCH, after)
            .only("no-unconfined-seccomp", "seccomp-profile")
            .findings());
  }

  @Test
  void anOldImageThatAnotherStageStartsFromNowIsNoNewOne() {
    assertEquals(
        "existing supported-base-image high Dockerfile:1 stage/builder [docker.io/library/node]\n",
        Reviewed.modified(
                "Dockerfile",
                """
                FROM node:12-alpine AS base
                FROM base AS builder
                RUN npm ci
                FROM base
                COPY --from=builder /app /app
                """,
                """
                FROM node:12-alpine AS builder
                RUN npm ci
                FROM docker.io/library/alpine@sha256:c5b1261d6d3e43071626931fc004f70149baeba2c8ec672bd4f27761f8e1ad6b
                COPY --from=builder /app /app
                """)
            .only("supported-base-image")
            .findings());
  }

  @Test
  void anImageWithoutDigestThatComesFromAnotherRegistryHadNoneBefore() {
    String before =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: proxy
              image: gcr.io/kubebuilder/kube-rbac-proxy:v0.12.0
        """;
    assertEquals(
        "existing image-digest low web.yaml:8 Pod/web/proxy/image\n",
        Reviewed.modified("web.yaml", before, before.replace("gcr.io", "registry.k8s.io"))
            .only("image-digest")
            .findings());
  }

  @Test
  void anImageThatLosesItsDigestIsNew() {
    String digest = "@sha256:c5b1261d6d3e43071626931fc004f70149baeba2c8ec672bd4f27761f8e1ad6b";
    assertEquals(
        "new image-digest low Dockerfile:1 stage/0\n",
        Reviewed.modified("Dockerfile", "FROM alpine:3.22" + digest, "FROM alpine:3.22\n")
            .only("image-digest")
            .findings());
  }

  @Test
  void aNonRootVariantKeepsWhatAUserLineHeld() {
    assertEquals(
        "",
        Reviewed.modified(
                "Dockerfile",
                "FROM node:22-alpine\nUSER node\n",
                "FROM gcr.io/distroless/nodejs22-debian12:nonroot\n")
            .only("non-root-user", "no-explicit-root")
            .findings());
  }
}
