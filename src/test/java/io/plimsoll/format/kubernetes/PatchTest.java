package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Surroundings;
import io.plimsoll.model.Entry;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatchTest {
  private static final String BUMP =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        template:
          spec:
            containers: [{name: web, image: "nginx:1.27"}]
      """;

  private static boolean isPartial(String path, String text, Map<String, String> others) {
    Surroundings around =
        new Surroundings() {
          @Override
          public Optional<SourceFile> find(String other) {
            return Optional.ofNullable(others.get(other)).map(t -> SourceFile.of(other, t));
          }

          @Override
          public int kubernetesMinor() {
            return 34;
          }
        };
    return KubernetesDocument.read(SourceFile.of(path, text), around)
        .pods()
        .getFirst()
        .fields()
        .partial();
  }

  @Test
  void aContainerWithoutImageLeavesTheRestToAnotherDocument() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              template:
                spec:
                  hostNetwork: true
                  securityContext: {runAsNonRoot: true}
                  containers:
                    - name: web
                      securityContext:
                        privileged: null
                        readOnlyRootFilesystem: true
                        capabilities: {add: [CHOWN]}
            """);
    var web = read.only();
    assertEquals("unstated @10", read.shown(web.image()));
    assertEquals("removed @12", read.shown(web.isolation().privileged()));
    assertEquals("unstated @10", read.shown(web.isolation().allowPrivilegeEscalation()));
    assertEquals("declared true @13", read.shown(web.isolation().readOnlyRoot()));
    assertEquals("inherited true from pod @8", read.shown(web.identity().runAsNonRoot()));
    assertEquals("unstated @10", read.shown(web.hostUsers()));
    assertEquals("declared true @7", read.shown(read.workload().namespaces().hostNetwork()));
    assertEquals("unstated @3", read.shown(read.workload().namespaces().hostPid()));
    assertEquals(
        List.of(false),
        web.isolation().capabilities().dropped().stream().map(Entry::resolved).toList());
    assertEquals(List.of("Deployment/web", "Deployment/web/web"), read.paths());
  }

  @Test
  void aWholeContextCanBeTakenAway() {
    Manifested none =
        Manifested.of(
            """
            apiVersion: apps/v1
            kind: Deployment
            spec: {template: {spec: {containers: [{name: web, securityContext: null}]}}}
            """);
    assertEquals("removed @3", none.shown(none.only().isolation().readOnlyRoot()));
    Manifested deleted =
        Manifested.of(
            """
            apiVersion: apps/v1
            kind: Deployment
            spec: {template: {spec: {containers: [{name: web, securityContext: {$patch: delete}}]}}}
            """);
    assertEquals("removed @3", deleted.shown(deleted.only().isolation().readOnlyRoot()));
  }

  @Test
  void aReplacedContextIsWhole() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  containers:
                    - name: web
                      securityContext:
                        $patch: replace
                        runAsUser: 5
            """);
    assertEquals("absent false @7", read.shown(read.only().isolation().readOnlyRoot()));
  }

  @Test
  void aDeletedContainerIsNoSubject() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              template:
                spec:
                  containers:
                    - {name: old, $patch: delete}
            """);
    assertEquals(List.of("Deployment/web"), read.paths());
  }

  @Test
  void aPatchOfThePodAloneIsRead() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec: {template: {spec: {hostPID: true}}}
            """);
    assertEquals("declared true @4", read.shown(read.workload().namespaces().hostPid()));
  }

  @Test
  void whatLacksOnlyASelectorIsAPatchWhenItsSurroundingsSaySo() {
    assertFalse(isPartial("k8s/web.yaml", BUMP, Map.of()));
    assertTrue(isPartial("k8s/overlays/prod/web.yaml", BUMP, Map.of()));
    assertTrue(isPartial("k8s/web-patch.yaml", BUMP, Map.of()));
    assertFalse(isPartial("k8s/dispatcher.yaml", BUMP, Map.of()));
    assertFalse(
        isPartial(
            "overlays/prod/web.yaml",
            BUMP,
            Map.of("overlays/prod/kustomization.yaml", "resources: [web.yaml]\n")));
    assertTrue(
        isPartial(
            "k/web.yaml", BUMP, Map.of("k/kustomization.yaml", "patches: [{path: web.yaml}]\n")));
    assertTrue(
        isPartial(
            "k/web.yaml",
            BUMP,
            Map.of("k/Kustomization", "patchesStrategicMerge:\n- ./web.yaml\n")));
  }

  @Test
  void aCompleteObjectIsNoPatchWhereverItStands() {
    String complete = BUMP.replace("spec:\n  template", "spec:\n  selector: {}\n  template");
    assertFalse(isPartial("overlays/prod/web-patch.yaml", complete, Map.of()));
  }

  @Test
  void anOperatorsOwnContainersAreLeftToIt() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: monitoring.coreos.com/v1
            kind: Prometheus
            metadata: {name: p}
            spec:
              containers:
                - name: prometheus
                  securityContext: {privileged: true}
            """);
    assertEquals("declared true @7", read.shown(read.only().isolation().privileged()));
    assertEquals("unstated @6", read.shown(read.only().isolation().readOnlyRoot()));
  }

  @Test
  void whatLiesInAReplacedMapIsWholeToo() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  containers:
                    - name: web
                      securityContext:
                        $patch: replace
                        capabilities: {add: [CHOWN]}
            """);
    assertEquals(List.of(), read.only().isolation().capabilities().dropped());
  }

  @Test
  void manyPatchesReadTheirKustomizationOnce() {
    int[] asked = {0};
    Surroundings around =
        new Surroundings() {
          @Override
          public Optional<SourceFile> find(String other) {
            asked[0]++;
            return Optional.empty();
          }

          @Override
          public int kubernetesMinor() {
            return 34;
          }
        };
    KubernetesDocument.read(SourceFile.of("a/web.yaml", (BUMP + "---\n").repeat(50)), around);
    assertEquals(3, asked[0]);
  }
}
