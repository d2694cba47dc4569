package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Repair;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.NonRootUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What a bundle says that it may change: no more than it must, so that a fix that spoils something
/// else is found out.
class TouchedTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      spec:
        containers:
          - name: web
            image: nginx
      """;

  private static List<Set<String>> touched(String text, Remedy... remedies) {
    Manifested read = Manifested.of(text);
    List<Repair> repairs = new ArrayList<>();
    read.containers()
        .forEach(container ->
            List.of(remedies).forEach(remedy -> repairs.add(new Repair(container, remedy))));
    return read.document().repair(repairs).stream()
        .map(Bundle::touched)
        .<Set<String>>map(TreeSet::new)
        .toList();
  }

  private static Set<String> only(String fields, Remedy... remedies) {
    List<Set<String>> bundles = touched(POD + fields.indent(6), remedies);
    assertEquals(1, bundles.size());
    return bundles.getFirst();
  }

  @Test
  void aKeyBesideOthersIsOnePath() {
    assertEquals(
        Set.of("0/spec/containers/web/securityContext/allowPrivilegeEscalation"),
        only("securityContext: {runAsUser: 5}", new Remedy.ForbidPrivilegeEscalation()));
  }

  @Test
  void whatIsMissingIsTouchedFromItsFirstMissingKeyOn() {
    assertEquals(
        Set.of("0/spec/containers/web/securityContext"),
        only("tty: true", new Remedy.ForbidPrivilegeEscalation()));
    assertEquals(
        Set.of("0/spec/containers/web/securityContext/capabilities"),
        only("securityContext: {runAsUser: 5}", new Remedy.DropAllCapabilities()));
    assertEquals(
        Set.of("0/spec/containers/web/securityContext/capabilities/drop"),
        only("securityContext: {capabilities: {add: [CHOWN]}}", new Remedy.DropAllCapabilities()));
  }

  @Test
  void anEmptyMapIsAsGoodAsNone() {
    assertEquals(
        Set.of("0/spec/containers/web/securityContext"),
        only("securityContext: {}", new Remedy.ForbidPrivilegeEscalation()));
    assertEquals(
        Set.of("0/spec/containers/web/securityContext"),
        only("securityContext:", new Remedy.ForbidPrivilegeEscalation()));
    assertEquals(
        Set.of("0/spec/containers/web/securityContext/capabilities"),
        only(
            "securityContext: {runAsUser: 5, capabilities: {}}", new Remedy.DropAllCapabilities()));
  }

  @Test
  void anEmptyListIsItself() {
    assertEquals(
        Set.of("0/spec/containers/web/securityContext/capabilities/drop"),
        only("securityContext: {capabilities: {drop: []}}", new Remedy.DropAllCapabilities()));
  }

  @Test
  void aUserIsTwoPaths() {
    assertEquals(
        Set.of(
            "0/spec/containers/web/securityContext/runAsNonRoot",
            "0/spec/containers/web/securityContext/runAsUser"),
        only(
            "securityContext: {runAsUser: 0}",
            new Remedy.RequireNonRoot(new NonRootUser.Numeric(10_001, 10_001))));
  }

  @Test
  void aVolumeIsThePods() {
    assertEquals(
        Set.of(
            "0/spec/containers/web/securityContext",
            "0/spec/containers/web/volumeMounts",
            "0/spec/volumes"),
        only("tty: true", new Remedy.ReadOnlyRootFilesystem(List.of("/tmp"))));
  }

  @Test
  void aPortIsTheListOfPorts() {
    assertEquals(
        Set.of("0/spec/containers/web/ports"),
        only("ports: [{containerPort: 80, hostPort: 80}]", new Remedy.RemoveHostPort("80")));
  }

  @Test
  void theSecondDocumentHasItsNumber() {
    assertEquals(
        List.of(
            Set.of("0/spec/containers/web/securityContext"),
            Set.of("1/spec/containers/web/securityContext")),
        touched(POD + "---\n" + POD, new Remedy.ForbidPrivilegeEscalation()));
  }

  @Test
  void anItemOfAListOfObjectsHasItsNumber() {
    String list =
        """
        apiVersion: v1
        kind: List
        items:
          - apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              containers:
                - name: web
                  image: nginx
        """;
    assertEquals(
        List.of(Set.of("0/items/0/spec/containers/web/securityContext")),
        touched(list, new Remedy.ForbidPrivilegeEscalation()));
  }

  @Test
  void namesWithSlashesAreEscaped() {
    String text = POD.replace("- name: web", "- name: a/b~c");
    assertEquals(
        List.of(Set.of("0/spec/containers/a~1b~0c/securityContext")),
        touched(text, new Remedy.ForbidPrivilegeEscalation()));
  }

  @Test
  void containersFarApartAreBundlesOfTheirOwn() {
    String two = POD + "      env:\n" + "        - {name: A, value: a}\n".repeat(3);
    assertEquals(
        List.of(
            Set.of("0/spec/containers/web/securityContext"),
            Set.of("0/spec/containers/more/securityContext")),
        touched(
            two + "    - name: more\n      image: nginx\n      tty: true\n",
            new Remedy.ForbidPrivilegeEscalation()));
  }
}
