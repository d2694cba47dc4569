package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Repair;
import io.plimsoll.model.Remedy;
import io.plimsoll.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
  private static boolean isOurs(String path, String text) {
    return new KubernetesFormat().recognises(SourceFile.of(path, text));
  }

  @Test
  void aManifestNamesVersionAndKind() {
    assertTrue(isOurs("a.yaml", "apiVersion: v1\nkind: Pod\n"));
    assertTrue(isOurs("a.yml", "# web\n---\nkind: Pod\napiVersion: v1\n"));
    assertTrue(isOurs("a.json", "{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}"));
    assertTrue(isOurs("a.yaml", "\"apiVersion\": v1\r\n\"kind\": Pod\r\n"));
  }

  @Test
  void otherFilesAreNotOurs() {
    assertFalse(isOurs("compose.yaml", "services: {}\n"));
    assertFalse(isOurs("Chart.yaml", "apiVersion: v2\nname: web\n"));
    assertFalse(isOurs("notes.txt", "apiVersion: v1\nkind: Pod\n"));
    assertFalse(isOurs("ci.yml", "steps:\n  - run: |\n      apiVersion: v1\n      kind: Pod\n"));
  }

  @Test
  void aKindWithoutVersionIsNoObject() {
    assertFalse(isOurs("a.yaml", "kind: Pod\nspec: {}\n"));
    assertFalse(isOurs("a.yaml", "apiVersion: v1\nspec: {}\n"));
  }

  @Test
  void aDocumentMayBeIndentedAsAWhole() {
    assertTrue(isOurs("a.yaml", "  apiVersion: v1\n  kind: Pod\n"));
    assertTrue(isOurs("a.yaml", "# web\n---\n\n    kind: Pod\n    apiVersion: v1\n"));
    assertFalse(isOurs("a.yaml", "web:\n  apiVersion: v1\n  kind: Pod\n"));
    assertFalse(isOurs("a.yaml", "  web:\n    apiVersion: v1\n    kind: Pod\n"));
    assertEquals(
        List.of("Pod/web", "Pod/web/app"),
        Manifested.of(
                """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    containers:
                      - name: app
                        image: nginx
                """
                    .indent(2))
            .paths()
            .subList(0, 2));
  }

  @Test
  void aBrokenManifestIsOurs() {
    assertTrue(isOurs("a.yaml", "apiVersion: v1\nkind: Pod\nspec: [\n"));
  }

  @Test
  void aChartTemplateIsOursOnlyWhenItParses() {
    assertFalse(
        isOurs(
            "a.yaml", "apiVersion: v1\nkind: Pod\n{{- if .Values.on }}\nspec: {}\n{{- end }}\n"));
    assertTrue(
        isOurs(
            "a.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: \"{{ .Release.Name }}\"\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "apps/v1, Deployment",
    "apps/v1, StatefulSet",
    "apps/v1, DaemonSet",
    "apps/v1, ReplicaSet",
    "extensions/v1beta1, Deployment",
    "v1, ReplicationController",
    "batch/v1, Job",
    "argoproj.io/v1alpha1, Rollout",
    "serving.knative.dev/v1, Service",
    "batch.volcano.sh/v1alpha1, Job"
  })
  void templatesStandBelowSpec(String version, String kind) {
    Manifested read =
        Manifested.of(
            """
            apiVersion: %s
            kind: %s
            metadata:
              name: web
              namespace: prod
            spec:
              template:
                spec:
                  containers:
                    - name: app
                      image: nginx
            """
                .formatted(version, kind));
    assertEquals(
        List.of(kind + "/prod/web", kind + "/prod/web/app", kind + "/prod/web/app/image"),
        read.paths());
  }

  @Test
  void aCronJobHasItsPodBelowTheJob() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: nightly}
            spec:
              jobTemplate:
                spec:
                  template:
                    spec:
                      containers: [{name: app, image: busybox}]
            """);
    assertEquals("CronJob/nightly/app", read.only().path().toString());
  }

  @Test
  void aPodTemplateHasNoSpecOfItsOwn() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: v1
            kind: PodTemplate
            metadata: {name: t}
            template:
              spec:
                containers: [{name: app, image: busybox}]
            """);
    assertEquals("PodTemplate/t/app", read.only().path().toString());
  }

  @Test
  void itemsOfListsStandAlone() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: v1
            kind: List
            items:
              - apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec: {containers: [{name: x, image: i}]}
              - apiVersion: v1
                kind: PodList
                items:
                  - metadata: {generateName: b-}
                    spec: {containers: [{name: y, image: i}]}
            """);
    assertEquals(
        List.of("Pod/a", "Pod/a/x", "Pod/a/x/image", "Pod/b-", "Pod/b-/y", "Pod/b-/y/image"),
        read.paths());
  }

  @Test
  void aPodWithoutNameStillHasAPath() {
    Manifested read =
        Manifested.of("apiVersion: v1\nkind: Pod\nspec: {containers: [{image: i}]}\n");
    assertEquals(
        List.of("Pod/?", "Pod/?/containers[0]", "Pod/?/containers[0]/image"), read.paths());
  }

  @Test
  void podsOfCustomResourcesAreFoundByShape() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: ray.io/v1
            kind: RayCluster
            metadata: {name: r}
            spec:
              headGroupSpec:
                template:
                  spec:
                    containers: [{name: head, image: ray}]
              workerGroupSpecs:
                - name: small
                  template:
                    spec:
                      containers: [{name: worker, image: ray}]
            """);
    assertEquals(
        List.of("RayCluster/r/headGroupSpec/head", "RayCluster/r/workerGroupSpecs/small/worker"),
        read.containers().stream().map(c -> c.path().toString()).toList());
  }

  @Test
  void objectsInsideCustomResourcesHaveTheirOwnName() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: work.open-cluster-management.io/v1
            kind: ManifestWork
            metadata: {name: w}
            spec:
              workload:
                manifests:
                  - apiVersion: v1
                    kind: Pod
                    metadata: {name: inner}
                    spec: {containers: [{name: x, image: i}]}
            """);
    assertEquals(List.of("Pod/inner", "Pod/inner/x", "Pod/inner/x/image"), read.paths());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        apiVersion: v1
        kind: ConfigMap
        data: {containers: "x"}
        """,
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        spec: {names: {containers: [{name: a, image: b}]}}
        """,
        """
        apiVersion: kyverno.io/v1
        kind: ClusterPolicy
        spec: {rules: [{validate: {pattern: {spec: {containers: [{name: "*", image: "*:*"}]}}}}]}
        """,
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        resources: [a.yaml]
        """,
        """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
        """,
        "apiVersion: v1\nkind: Pod\nspec:\n",
        "- op: add\n  path: /spec\n",
        "kind: Pod\n",
        ""
      })
  void whatIsNoWorkloadYieldsNothing(String text) {
    assertEquals(List.of(), Manifested.of(text).paths());
  }

  @Test
  void aByteOrderMarkHidesNoManifest() {
    assertTrue(isOurs("a.yaml", "\uFEFFapiVersion: v1\nkind: Pod\n"));
    assertTrue(isOurs("a.yaml", "\uFEFF# web\nkind: Pod\napiVersion: v1\n"));
    assertTrue(isOurs("a.json", "\uFEFF{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}"));
    assertTrue(isOurs("a.json", "\uFEFF\n  { \"apiVersion\": \"v1\", \"kind\": \"Pod\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a.yaml | {apiVersion: v1, kind: Pod, spec: {containers: [{name: a, image: i}]}}
          a.json | {"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "a", "image": "i"}]}}
          """)
  void aByteOrderMarkStaysWhereItIs(String path, String text) {
    Manifested read = Manifested.of(path, "\uFEFF" + text + "\n", 34);
    assertEquals(List.of("Pod/?", "Pod/?/a", "Pod/?/a/image"), read.paths());
    String mended =
        Mended.apply(
            read, List.of(new Repair(read.only(), new Remedy.ForbidPrivilegeEscalation())));
    assertTrue(mended.startsWith("\uFEFF{"), mended);
    assertEquals(
        "declared false",
        Manifested.of(path, mended, 34)
            .shown(Manifested.of(path, mended, 34).only().isolation().allowPrivilegeEscalation())
            .replaceAll(" @.*", ""));
  }

  @Test
  void aBlockBehindAByteOrderMarkIsMended() {
    String text =
        "\uFEFFapiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      image: i\n";
    assertEquals(
        text + "      securityContext:\n        allowPrivilegeEscalation: false\n",
        Mended.all(text, new Remedy.ForbidPrivilegeEscalation()));
  }
}
