package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.IneffectiveField;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrayFieldsTest {
  private static List<String> of(Manifested read) {
    return read.workload().ineffectiveFields().stream().map(StrayFieldsTest::shown).toList();
  }

  private static String shown(IneffectiveField field) {
    return field.field() + " " + field.reason() + field.counts().map(c -> " " + c).orElse("");
  }

  @Test
  void wellPlacedFieldsAreFine() {
    assertEquals(
        List.of(),
        of(
            Manifested.container(
                "securityContext: {privileged: false, capabilities: {drop: [ALL]}, runAsUser:"
                    + " 1}")));
  }

  @Test
  void aTemplateIsOfAnyType() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: v1
            kind: Pod
            spec:
              containers:
                - name: web
                  image: i
                  securityContext:
                    runAsNonRoot: {{ nonRoot }}
                    privileged: "{{ privileged }}"
            """);
    assertEquals(List.of(), of(read));
  }

  @Test
  void misspeltFieldsAreRenamed() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: web
              image: i
              securityContext:
                readOnlyRootFileSystem: true # keep
                capabilities:
                  Drop: [ALL]
        """;
    assertEquals(
        List.of(
            "spec.containers[web].securityContext.readOnlyRootFileSystem MISSPELT"
                + " spec.containers[web].securityContext.readOnlyRootFilesystem",
            "spec.containers[web].securityContext.capabilities.Drop MISSPELT"
                + " spec.containers[web].securityContext.capabilities.drop"),
        of(Manifested.of(text)));
    assertEquals(
        text.replace("FileSystem", "Filesystem").replace("Drop", "drop"),
        Mended.withFieldsMoved(text));
  }

  @Test
  void fieldsOfAContainerAreMovedFromThePodToAll() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        spec:
          securityContext:
            runAsNonRoot: true
            allowPrivilegeEscalation: false
          containers:
            - name: a
              image: i
            - name: b
              image: i
              securityContext:
                allowPrivilegeEscalation: false
        """;
    assertEquals(
        List.of(
            "spec.securityContext.allowPrivilegeEscalation WRONG_LEVEL"
                + " spec.containers[*].securityContext.allowPrivilegeEscalation"),
        of(Manifested.of(text)));
    assertEquals(
        """
        apiVersion: v1
        kind: Pod
        spec:
          securityContext:
            runAsNonRoot: true
          containers:
            - name: a
              image: i
              securityContext:
                allowPrivilegeEscalation: false
            - name: b
              image: i
              securityContext:
                allowPrivilegeEscalation: false
        """,
        Mended.withFieldsMoved(text));
  }

  @Test
  void fieldsBesideTheContextAreMovedIntoIt() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: a
              image: i
              runAsNonRoot: true
        """;
    assertEquals(
        text.replace("      runAsNonRoot", "      securityContext:\n        runAsNonRoot"),
        Mended.withFieldsMoved(text));
  }

  @Test
  void fieldsOfThePodThatStandAtTheWorkloadAreMovedDown() {
    String text =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: a}
        spec:
          hostUsers: false
          selector: {}
          template:
            spec:
              containers:
                - name: a
                  image: i
        """;
    assertEquals(
        List.of("spec.hostUsers WRONG_LEVEL spec.template.spec.hostUsers"),
        of(Manifested.of(text)));
    assertEquals(
        text.replace("  hostUsers: false\n", "") + "      hostUsers: false\n",
        Mended.withFieldsMoved(text));
  }

  @Test
  void typesVersionsAndSystemsAreChecked() {
    assertEquals(
        List.of("spec.containers[web].securityContext.privileged WRONG_TYPE"),
        of(Manifested.container("securityContext: {privileged: \"true\"}")));
    assertEquals(List.of("spec.os WRONG_TYPE"), of(Manifested.pod("os: linux")));
    Manifested old =
        Manifested.of(
            "a.yaml",
            "apiVersion: v1\n"
                + "kind: Pod\n"
                + "spec:\n"
                + "  hostUsers: false\n"
                + "  containers: [{name: a, image: i}]\n",
            20);
    assertEquals(List.of("spec.hostUsers WRONG_VERSION"), of(old));
    assertEquals(
        List.of("spec.containers[web].securityContext.privileged WRONG_OPERATING_SYSTEM"),
        of(
            Manifested.of(
                "apiVersion: v1\nkind: Pod\nspec: {os: {name: windows}, containers: [{name: web,"
                    + " image: i, securityContext: {privileged: true}}]}\n")));
  }

  @Test
  void templatesAndNullsAreNotJudged() {
    assertEquals(
        List.of(),
        of(Manifested.container("securityContext: {privileged: '${P}', runAsUser: null}")));
  }

  @Test
  void customResourcesHaveNoKnownSchema() {
    assertEquals(
        List.of(),
        of(
            Manifested.of(
                """
                apiVersion: example.org/v1
                kind: App
                spec: {privileged: true, containers: [{name: a, image: i, privileged: true}]}
                """)));
  }
}
