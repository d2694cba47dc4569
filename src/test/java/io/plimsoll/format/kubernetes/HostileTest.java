package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.plimsoll.format.Repair;
import io.plimsoll.format.Surroundings;
import io.plimsoll.model.Container;
import io.plimsoll.model.Remedy;
import io.plimsoll.source.SourceFile;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTest {
  private static final Remedy[] ALL = {
    new Remedy.RequireNonRoot(new Remedy.NonRootUser.Numeric(10001, 10001)),
    new Remedy.ForbidPrivileged(),
    new Remedy.ForbidPrivilegeEscalation(),
    new Remedy.DropAllCapabilities(),
    new Remedy.SetSeccompProfile(),
    new Remedy.SetAppArmorProfile(),
    new Remedy.RemoveSelinuxOptions(),
    new Remedy.MaskProc(),
    new Remedy.ReadOnlyRootFilesystem(List.of("/tmp", "/", "")),
    new Remedy.RemoveHostPort("80"),
    new Remedy.RemoveProbeHost("livenessProbe"),
    new Remedy.MountReadOnly("/x")
  };

  private static void use(String text) {
    KubernetesDocument document =
        KubernetesDocument.read(SourceFile.of("a.yaml", text), Surroundings.none(34));
    assertNotNull(document.notes());
    assertNotNull(document.conflicts());
    assertNotNull(document.outline());
    Manifested read = new Manifested(document);
    for (Container container : read.containers().stream().limit(3).toList()) {
      List<Repair> repairs = List.of(ALL).stream().map(r -> new Repair(container, r)).toList();
      assertNotNull(document.repair(repairs));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec: 1",
        "spec: [1]",
        "spec: {containers: {name: a}}",
        "spec: {containers: [1, [2], null, {name: [x], image: {y: z}}]}",
        "spec: {containers: [{name: a, image: i, securityContext: [1], volumeMounts: 1, ports:"
            + " {}}]}",
        "spec: {containers: [{name: a, image: i, env: [1, {name: {}}], resources: x}], volumes: 3}",
        "spec: {containers: [{? [a] : b, image: i}], securityContext: {sysctls: [1, {name: []}]}}",
        "metadata: []\nspec: {containers: [{image: i, lifecycle: 1, command: {a: b}, args: x}]}",
        "spec: {containers: [{image: i, securityContext: {capabilities: {drop: {a: b}, add:"
            + " [{}]}}}]}",
        "spec: &s {containers: [{image: i}], again: *s}"
      })
  void anyShapeIsRead(String rest) {
    use("apiVersion: v1\nkind: Pod\n" + rest + "\n");
    use("apiVersion: x.org/v1\nkind: Thing\n" + rest + "\n");
  }

  @Test
  void deepNestingIsRefusedInTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          use("apiVersion: v1\nkind: Pod\nspec: " + "[".repeat(5_000) + "]".repeat(5_000));
          use("apiVersion: x/v1\nkind: A\n" + "a: {".repeat(190) + "}".repeat(190));
          use(
              "apiVersion: v1\nkind: List\nitems: "
                  + "[{apiVersion: v1, kind: List, items: ".repeat(60)
                  + "[]"
                  + "}]".repeat(60));
        });
  }

  @Test
  void longListsAreReadInTime() {
    StringBuilder text = new StringBuilder("apiVersion: v1\nkind: Pod\nspec:\n  containers:\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("  - {name: c").append(i).append(", image: i, volumeMounts: [{name: v").append(i);
      text.append(", mountPath: /x}]}\n");
    }
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> use(text.toString()));
  }

  @Test
  void manyContainersAreMendedInTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      text.append("---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: p").append(i);
      text.append("\nspec:\n  containers:\n    - name: c\n      image: i\n");
    }
    Manifested read = Manifested.of(text.toString());
    List<Repair> repairs =
        read.containers().stream()
            .flatMap(c -> List.of(ALL).stream().limit(5).map(r -> new Repair(c, r)))
            .toList();
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertEquals(
                12_000,
                read.document().repair(repairs).stream().mapToInt(b -> b.repairs().size()).sum()));
  }

  @Test
  void doublingAliasesAreRefused() {
    StringBuilder text = new StringBuilder("apiVersion: x/v1\nkind: A\na0: &a0 [1]\n");
    for (int i = 1; i < 40; i++) {
      text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    use(text.toString());
    assertEquals(List.of(), Manifested.of(text.toString()).paths());
  }

  @Property(tries = 300)
  void anyMixtureOfKeysIsRead(@ForAll("manifests") String text) {
    use(text);
  }

  @Provide
  Arbitrary<String> manifests() {
    Arbitrary<String> word =
        Arbitraries.of(
            "containers",
            "securityContext",
            "privileged",
            "true",
            "capabilities",
            "drop",
            "name",
            "image",
            "volumes",
            "hostPath",
            "*a",
            "&a x",
            "null",
            "'{{ x }}'",
            "[",
            "{",
            "}",
            "]",
            ": ",
            ", ",
            "\n  ",
            "\n    - ",
            "$patch",
            "# c",
            "<<",
            "|",
            "é😀",
            "\t");
    return word.list()
        .ofMaxSize(40)
        .map(words ->
            "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - " + String.join("", words));
  }

  @Test
  void manyPodsOfOneObjectAreReadInTime() {
    StringBuilder text = new StringBuilder("apiVersion: x.io/v1\nkind: A\nspec:\n");
    for (int i = 0; i < 12_000; i++) {
      text.append("  p").append(i).append(": {containers: [{name: a, image: b}]}\n");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals(12_000, Manifested.of(text.toString()).containers().size()));
  }
}
