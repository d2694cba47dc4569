package io.plimsoll.syntax.yaml;

import static io.plimsoll.syntax.yaml.Edits.DROP_ALL;
import static io.plimsoll.syntax.yaml.Edits.NON_ROOT;
import static io.plimsoll.syntax.yaml.Edits.edit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Edit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlEditorKubernetesTest {
  private static Patch container(int index, Patch patch) {
    return Patch.at(Patch.item(index, patch), "spec", "template", "spec", "containers");
  }

  private static Patch pod(Patch patch, String... path) {
    return Patch.at(Patch.at(patch, path), "spec", "template", "spec");
  }

  private static Value entries(Object... parts) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      entries.put((String) parts[i], (Value) parts[i + 1]);
    }
    return new Value.Entries(entries);
  }

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web   # the shop
      spec:
        template:
          spec:
            # two of them
            containers:
            - name: web
              image: "shop:1.2"
              ports: [{containerPort: 80}]

            # the helper
            - name: log
              image: fluentd
              securityContext:
                privileged: true    # sorry
                capabilities: {add: [SYS_ADMIN]}
            volumes:
            - name: data
              emptyDir: {}
      """;

  @Test
  void severalContainersInOnePass() {
    assertEquals(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web   # the shop
        spec:
          template:
            spec:
              # two of them
              containers:
              - name: web
                image: "shop:1.2"
                ports: [{containerPort: 80}]
                securityContext:
                  runAsNonRoot: true
                  capabilities:
                    drop:
                    - ALL

              # the helper
              - name: log
                image: fluentd
                securityContext:
                  privileged: false    # sorry
                  capabilities: {drop: [ALL]}
                  runAsNonRoot: true
              volumes:
              - name: data
                emptyDir: {}
        """,
        edit(
            DEPLOYMENT,
            container(0, NON_ROOT.and(DROP_ALL))
                .and(
                    container(
                        1,
                        NON_ROOT
                            .and(DROP_ALL)
                            .and(Patch.set(Value.of(false), "securityContext", "privileged"))
                            .and(
                                Patch.at(
                                    Patch.removeItems(Value.of("SYS_ADMIN")),
                                    "securityContext",
                                    "capabilities",
                                    "add"))))));
  }

  @Test
  void aReadOnlyRootBringsItsTemporaryFolder() {
    Patch mount =
        Patch.at(
            Patch.add(entries("name", Value.of("tmp"), "mountPath", Value.of("/tmp"))),
            "volumeMounts");
    Patch volume = Patch.add(entries("name", Value.of("tmp"), "emptyDir", entries()));
    String after =
        edit(
            DEPLOYMENT,
            container(0, mount)
                .and(
                    container(
                        0, Patch.set(Value.of(true), "securityContext", "readOnlyRootFilesystem")))
                .and(pod(volume, "volumes")));
    assertEquals(
        DEPLOYMENT
            .replace(
                "        ports: [{containerPort: 80}]\n",
                """
                        ports: [{containerPort: 80}]
                        volumeMounts:
                        - name: tmp
                          mountPath: /tmp
                        securityContext:
                          readOnlyRootFilesystem: true
                """)
            .replace(
                "        emptyDir: {}\n",
                "        emptyDir: {}\n      - name: tmp\n        emptyDir: {}\n"),
        after);
  }

  @Test
  void thePodsOwnFieldsComeAfterItsLists() {
    assertEquals(
        DEPLOYMENT + "      automountServiceAccountToken: false\n",
        edit(DEPLOYMENT, pod(Patch.set(Value.of(false)), "automountServiceAccountToken")));
  }

  @Test
  void aWholeContextGoes() {
    assertEquals(
        DEPLOYMENT.replace(
            """
                    securityContext:
                      privileged: true    # sorry
                      capabilities: {add: [SYS_ADMIN]}
            """,
            ""),
        edit(DEPLOYMENT, container(1, Patch.at(Patch.remove(), "securityContext"))));
  }

  @Test
  void aVolumeGoesWithItsKey() {
    Patch gone = new Patch.Items(Map.of(0, Patch.remove()), List.of(), List.of(), true);
    String before = "spec:\n  volumes:\n  - name: a\n    hostPath: {path: /}\n  hostPID: true\n";
    YamlFile file = Yaml.read(before);
    Rewrite rewrite =
        new YamlEditor(file)
            .edit(file.documents().getFirst().root(), Patch.at(gone, "spec", "volumes"));
    assertEquals(
        "spec:\n  hostPID: true\n",
        rewrite instanceof Rewrite.Done(var edits)
            ? Edit.apply(before, edits)
            : rewrite.toString());
  }

  @Test
  void theObjectsOfAList() {
    assertEquals(
        """
        kind: List
        items:
        - kind: Pod
          spec:
            hostPID: false
        - kind: Pod
          spec: {hostPID: false}
        """,
        edit(
            """
            kind: List
            items:
            - kind: Pod
              spec:
                hostPID: true
            - kind: Pod
              spec: {hostPID: true}
            """,
            Patch.at(
                Patch.item(0, Patch.set(Value.of(false), "spec", "hostPID"))
                    .and(Patch.item(1, Patch.set(Value.of(false), "spec", "hostPID"))),
                "items")));
  }

  @Test
  void aPodInOneLine() {
    assertEquals(
        "{kind: Pod, spec: {containers: [{name: a, securityContext: {runAsNonRoot: true}}]}}\n",
        edit(
            "{kind: Pod, spec: {containers: [{name: a}]}}\n",
            Patch.at(Patch.item(0, NON_ROOT), "spec", "containers")));
  }

  @Test
  void windowsLineEndsWithoutALast() {
    assertEquals(
        DEPLOYMENT.replace("\n", "\r\n") + "      hostPID: false",
        edit(
            DEPLOYMENT.replace("\n", "\r\n").stripTrailing(),
            pod(Patch.set(Value.of(false)), "hostPID")));
  }
}
