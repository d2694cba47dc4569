package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Repair;
import io.plimsoll.model.Container;
import io.plimsoll.model.IneffectiveField;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.NonRootUser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a pod says for several containers, and maps that lose their last key.
class PodWideRepairTest {
  private static final String SHARED =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: a
      spec:
        securityContext:
          runAsUser: 0
        containers:
          - name: web
            image: nginx:1.29
          - name: cache
            image: %s
      """;

  private static String mended(String text, long web, long cache) {
    Manifested read = Manifested.of(text);
    List<Repair> repairs = new ArrayList<>();
    for (Container container : read.containers()) {
      long uid = container.name().equals("web") ? web : cache;
      repairs.add(
          new Repair(container, new Remedy.RequireNonRoot(new NonRootUser.Numeric(uid, uid))));
    }
    return Mended.apply(read, repairs);
  }

  @Test
  void imagesOfDifferentUsersShareOneNumber() {
    assertEquals(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: a
        spec:
          securityContext:
            runAsUser: 10001
          containers:
            - name: web
              image: nginx:1.29
              securityContext:
                runAsNonRoot: true
            - name: cache
              image: redis:8
              securityContext:
                runAsNonRoot: true
        """,
        mended(SHARED.formatted("redis:8"), 101, 999));
  }

  @Test
  void oneImageKeepsItsOwnUser() {
    assertEquals(
        true, mended(SHARED.formatted("nginx:1.29"), 101, 101).contains("    runAsUser: 101\n"));
  }

  @Test
  void aContainerWithAUserOfItsOwnLeavesThePodToOthers() {
    String text = SHARED.formatted("redis:8") + "      securityContext:\n        runAsUser: 999\n";
    Manifested read = Manifested.of(text);
    Repair repair =
        new Repair(read.named("cache"), new Remedy.RequireNonRoot(new NonRootUser.OfImage()));
    assertEquals(text + "        runAsNonRoot: true\n", Mended.apply(read, List.of(repair)));
  }

  private static String moved(String text) {
    Manifested read = Manifested.of(text);
    List<Repair> repairs = new ArrayList<>();
    for (IneffectiveField field : read.workload().ineffectiveFields()) {
      Remedy move = new Remedy.MoveField(field.at().span(), field.counts().orElseThrow());
      repairs.add(new Repair(read.workload(), move));
    }
    return Mended.apply(read, repairs);
  }

  @Test
  void aContextThatLosesItsLastKeyGoes() {
    assertEquals(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: a
        spec:
          containers:
            - name: web
              image: nginx:1.29
              securityContext:
                readOnlyRootFilesystem: true
        """,
        moved(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: a
            spec:
              securityContext:
                readOnlyRootFilesystem: true
              containers:
                - name: web
                  image: nginx:1.29
            """));
  }

  @Test
  void aContextWithMoreKeysStays() {
    assertEquals(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: a
        spec:
          securityContext:
            fsGroup: 1000
          containers:
            - name: web
              image: nginx:1.29
              securityContext:
                privileged: false
        """,
        moved(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: a
            spec:
              securityContext:
                privileged: false
                fsGroup: 1000
              containers:
                - name: web
                  image: nginx:1.29
            """));
  }

  @Test
  void aMemoryLimitOfThePodCountsForItsContainers() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: a
        spec:
          resources:
            limits:
              memory: 1Gi
          containers:
            - name: web
              image: nginx:1.29
            - name: own
              image: nginx:1.29
              resources:
                limits:
                  memory: 64Mi
        """;
    assertEquals(List.of("1Gi", "64Mi"), limits(text, 34));
    assertEquals(List.of("", "64Mi"), limits(text, 33));
  }

  private static List<String> limits(String text, int minor) {
    return Manifested.of("app.yaml", text, minor).containers().stream()
        .map(container -> container.resources().memoryLimit().written().orElse(""))
        .toList();
  }
}
