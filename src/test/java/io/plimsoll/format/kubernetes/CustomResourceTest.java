package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pods in objects whose schema nobody knows here, found by their shape.
class CustomResourceTest {
  private static List<String> paths(String spec) {
    return Manifested.of(
            """
            apiVersion: example.org/v1
            kind: App
            metadata: {name: shop}
            spec:
            """
                + spec.indent(2))
        .paths();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{image: nginx}",
        "{name: web, image: nginx}",
        "{name: web, securityContext: {}}",
        "{name: web, resources: {}}",
        "{name: web, env: []}",
        "{name: web, envFrom: []}",
        "{name: web, command: [a]}",
        "{name: web, args: [a]}",
        "{name: web, ports: []}",
        "{name: web, volumeMounts: []}",
        "{name: web, livenessProbe: {}}",
        "{name: web, readinessProbe: {}}",
        "{name: web, imagePullPolicy: Always}"
      })
  void whatLooksLikeAContainerIsOne(String item) {
    assertEquals(
        1, paths("containers: [" + item + "]").stream().filter("App/shop"::equals).count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: web}",
        "{name: web, replicas: 2}",
        "{resources: {}}",
        "{name: '', command: [a]}",
        "{image: {repository: nginx, tag: a}}",
        "web"
      })
  void anyOtherItemIsNone(String item) {
    assertEquals(List.of(), paths("containers: [" + item + "]"));
  }

  @Test
  void oneContainerAmongTheItemsIsEnough() {
    assertEquals(
        List.of("App/shop", "App/shop/other", "App/shop/web", "App/shop/web/image"),
        paths("containers: [{name: other}, {name: web, image: nginx}]"));
  }

  @Test
  void podsOfOneObjectAreToldApartByTheirKeys() {
    assertEquals(
        List.of(
            "App/shop/front",
            "App/shop/front/web",
            "App/shop/front/web/image",
            "App/shop/workers/mail",
            "App/shop/workers/mail/run",
            "App/shop/workers/mail/run/image"),
        paths(
            """
            front:
              template:
                spec:
                  containers: [{name: web, image: a}]
            workers:
              - name: mail
                podTemplate:
                  spec:
                    containers: [{name: run, image: b}]
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "metadata", "values", "valuesObject", "openAPIV3Schema"})
  void someKeysHoldNoPods(String key) {
    assertEquals(List.of(), paths(key + ":\n  containers: [{name: web, image: a}]"));
  }

  @ParameterizedTest
  @CsvSource({
    "kyverno.io/v1, ClusterPolicy",
    "templates.gatekeeper.sh/v1, ConstraintTemplate",
    "policy/v1, PodDisruptionBudget",
    "helm.toolkit.fluxcd.io/v2, HelmRelease",
    "admissionregistration.k8s.io/v1, ValidatingAdmissionPolicy",
    "v1, ConfigMap",
    "apiextensions.k8s.io/v1, CustomResourceDefinition"
  })
  void patternsOfPodsAreNoPods(String version, String kind) {
    assertEquals(
        List.of(),
        Manifested.of(
                """
                apiVersion: %s
                kind: %s
                spec: {containers: [{name: web, image: nginx}]}
                """
                    .formatted(version, kind))
            .paths());
  }

  @Test
  void aGroupThatOnlyEndsLikeOneIsAnother() {
    assertEquals(
        List.of("Rule", "Rule/web", "Rule/web/image"),
        Manifested.of(
                """
                apiVersion: mykyverno.io/v1
                kind: Rule
                metadata: {name: ""}
                spec: {containers: [{name: web, image: nginx}]}
                """)
            .paths()
            .stream()
            .map(path -> path.replace("/?", ""))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"'{{ .Values.version }}', true", "apps/v1, true", "apps.example.org/v1, false"})
  void aTemplatedVersionIsTakenForTheApis(String version, boolean known) {
    Manifested read =
        Manifested.of(
            """
            apiVersion: "%s"
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {}
              template:
                spec:
                  containers: [{name: web, image: nginx, privileged: true}]
            """
                .formatted(version));
    assertEquals(known ? 1 : 0, read.workload().ineffectiveFields().size());
    assertEquals("Deployment/web", read.workload().path().toString());
  }

  @Test
  void annotationsAreThoseOfTheTemplateAround() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: {name: web}
            spec:
              template:
                metadata:
                  annotations:
                    container.apparmor.security.beta.kubernetes.io/web: unconfined
                spec:
                  containers: [{name: web, image: nginx}]
            """);
    assertEquals(
        "declared Profile[type=Unconfined, name=] @8",
        read.shown(read.only().isolation().appArmor()));
  }

  @Test
  void aNameMayBeMadeLater() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: v1
            kind: Pod
            metadata: {generateName: job-, namespace: ci}
            spec: {containers: [{image: nginx}]}
            """);
    assertEquals("Pod/ci/job-", read.workload().path().toString());
    assertEquals("job-", read.textAt(read.workload().at()));
  }

  @Test
  void withoutAnyNameTheKindIsThePlace() {
    for (String metadata : List.of("{}", "{name: null}", "{name: [a]}")) {
      Manifested read =
          Manifested.of(
              "apiVersion: v1\nkind: Pod\nmetadata: "
                  + metadata
                  + "\nspec: {containers: [{name: a, image: i}]}\n");
      assertEquals("Pod", read.textAt(read.workload().at()), metadata);
    }
  }
}
