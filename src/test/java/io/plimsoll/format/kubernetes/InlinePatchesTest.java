package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Note;
import io.plimsoll.format.Repair;
import io.plimsoll.model.Container;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Subject;
import io.plimsoll.model.Workload;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Patches that a kustomization holds as texts are judged where they stand.
class InlinePatchesTest {
  private static final String FILE =
      """
      # 🦑 an overlay
      resources: [base.yaml]
      patches:
      - target: {kind: Deployment}
        patch: |-
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
                  env:
                  - {name: DB_PASSWORD, value: hunter2}
                  securityContext:
                    # plimsoll:ignore no-privileged -- kiosk
                    privileged: true
      - patch: |
          - op: add
            path: /spec/x
            value: 1
      patchesStrategicMerge:
      - other.yaml
      - |
        apiVersion: v1
        kind: Pod
        metadata: {name: job}
        spec: {containers: [{name: a, image: "nginx:1.29"}]}
      """;

  private static Manifested read(String text) {
    return Manifested.of("kustomization.yaml", text, 34);
  }

  private static <S extends Subject> Stream<S> all(Class<S> kind, Manifested read) {
    return read.document().subjects().stream().filter(kind::isInstance).map(kind::cast);
  }

  @Test
  void eachPatchOfAWorkloadIsOne() {
    assertEquals(
        List.of("Deployment/web", "Pod/job"),
        all(Workload.class, read(FILE)).map(workload -> workload.path().toString()).toList());
  }

  @Test
  void placesAreThoseOfTheFile() {
    Manifested read = read(FILE);
    Workload web = all(Workload.class, read).findFirst().orElseThrow();
    assertEquals("web", read.textAt(web.at()));
    assertEquals("true", read.textAt(web.namespaces().hostPid().at()));
    Container app = web.containers().getFirst();
    assertEquals("app", read.textAt(app.at()));
    assertEquals("true", read.textAt(app.isolation().privileged().at()));
    assertEquals(
        "\"nginx:1.29\"", read.textAt(all(Container.class, read).toList().getLast().image().at()));
  }

  @Test
  void lineEndsDoNotMatter() {
    Manifested read = read(FILE.replace("\n", "\r\n"));
    Workload web = all(Workload.class, read).findFirst().orElseThrow();
    assertEquals("true", read.textAt(web.namespaces().hostPid().at()));
  }

  @Test
  void whatAPatchLeavesOutIsStatedElsewhere() {
    Container app = all(Container.class, read(FILE)).findFirst().orElseThrow();
    assertEquals(Setting.Unstated.class, app.isolation().readOnlyRoot().getClass());
    assertEquals(Setting.Unstated.class, app.image().getClass());
  }

  @Test
  void commentsInsideStandOnWhatFollows() {
    Manifested read = read(FILE);
    List<Note> notes = read.document().notes();
    assertEquals(
        List.of("🦑 an overlay", "plimsoll:ignore no-privileged -- kiosk"),
        notes.stream().map(Note::text).toList());
    assertEquals("privileged: true", notes.getLast().covers().of(FILE));
  }

  @Test
  void valuesOfSecretsAreKnown() {
    assertTrue(
        read(FILE).document().secrets().stream().anyMatch(span -> span.of(FILE).equals("hunter2")));
  }

  @Test
  void peopleMendThem() {
    Manifested read = read(FILE);
    Container app = all(Container.class, read).findFirst().orElseThrow();
    assertEquals(
        List.of(), read.document().repair(List.of(new Repair(app, new Remedy.ForbidPrivileged()))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patches:\n- patch: |-\n    apiVersion: v1\n    kind: Pod\n    spec: {containers: [\n",
        "patches:\n- patch: |-\n    \t- x\n   \n",
        "patches:\n- patch: |2\n      apiVersion: v1\n",
        "patches:\n- patch: |\n",
        "patches:\n- patch: {a: b}\n- path: x.yaml\n- 1\n",
        "patches: |\n  apiVersion: v1\n",
        "patches:\n- patch: >-\n    apiVersion: v1\n    kind: Pod\n",
        "patchesStrategicMerge:\n- |",
        "patchesStrategicMerge: [a, b]\n",
      })
  void otherTextsAreNone(String text) {
    assertEquals(List.of(), read(text).document().subjects());
    assertEquals(List.of(), read(text).document().problems());
  }

  @Test
  void aPatchThatCannotBeReadHidesNoOther() {
    String broken =
        FILE.replace("kind: Deployment\n    metadata:", "kind: Deployment\n    metadata: [");
    assertEquals(
        List.of("Pod/job"),
        all(Workload.class, read(broken)).map(workload -> workload.path().toString()).toList());
  }

  @Test
  void otherFilesHoldNoPatches() {
    assertEquals(List.of(), Manifested.of("values.yaml", FILE, 34).document().subjects());
    assertEquals(
        2,
        all(
                Workload.class,
                Manifested.of(
                    "k.yaml",
                    "kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1\n" + FILE,
                    34))
            .count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kustomization.yaml", "a/kustomization.yml", "a/Kustomization"})
  void aKustomizationNeedNotNameItsKind(String path) {
    assertTrue(new KubernetesFormat().recognises(SourceFile.of(path, FILE)));
  }
}
