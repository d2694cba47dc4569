package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictsTest {
  private static List<String> of(Manifested read) {
    return read.document().conflicts().stream().map(problem -> shown(read, problem)).toList();
  }

  private static String shown(Manifested read, Problem problem) {
    return problem.code() + " @" + read.document().file().lines().lineAt(problem.at().start());
  }

  @Test
  void anOrdinaryPodHasNone() {
    assertEquals(List.of(), of(Manifested.container("securityContext: {runAsNonRoot: true}")));
  }

  @Test
  void escalationIsNotForbiddenBesidePrivileges() {
    assertEquals(
        List.of("kubernetes-escalation @9"),
        of(
            Manifested.container(
                "securityContext: {allowPrivilegeEscalation: false, privileged: true}")));
    for (String name : List.of("SYS_ADMIN", "CAP_SYS_ADMIN")) {
      assertEquals(
          List.of("kubernetes-escalation @9"),
          of(
              Manifested.container(
                  "securityContext: {allowPrivilegeEscalation: false, capabilities: {add: [%s]}}"
                      .formatted(name))));
    }
  }

  @Test
  void rootIsNotStartedWhereItIsRefused() {
    assertEquals(
        List.of("kubernetes-root-refused @9"),
        of(Manifested.container("securityContext: {runAsNonRoot: true, runAsUser: 0}")));
    assertEquals(
        List.of("kubernetes-root-refused @9"),
        of(Manifested.pod("securityContext: {runAsNonRoot: true, runAsUser: 0}")));
  }

  @Test
  void aUserNamespaceExcludesTheNodesNamespaces() {
    assertEquals(
        List.of("kubernetes-host-users @11", "kubernetes-host-users @10"),
        of(Manifested.pod("hostUsers: false\nhostPID: true\nhostNetwork: true\n")));
  }

  @Test
  void namesAndPathsAreTakenOnce() {
    assertEquals(
        List.of(
            "kubernetes-duplicate-container @6",
            "kubernetes-duplicate-volume @14",
            "kubernetes-duplicate-mount @12",
            "kubernetes-missing-volume @12"),
        of(
            Manifested.of(
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec:
                  containers:
                    - name: web
                      image: i
                  initContainers:
                    - name: web
                      image: i
                      volumeMounts: [{name: v, mountPath: /v},
                                     {name: w, mountPath: /v}]
                  volumes: [{name: v},
                            {name: v}]
                """)));
  }

  @Test
  void aStatefulSetMakesVolumesOfItsClaims() {
    assertEquals(
        List.of(),
        of(
            Manifested.of(
                """
                apiVersion: apps/v1
                kind: StatefulSet
                spec:
                  volumeClaimTemplates: [{metadata: {name: data}}]
                  template:
                    spec:
                      containers:
                        - {name: a, image: i, volumeMounts: [{name: data, mountPath: /d}]}
                """)));
  }

  @Test
  void fieldsBelongToOneOperatingSystem() {
    assertEquals(
        List.of("kubernetes-other-system @10"),
        of(
            Manifested.pod(
                "os: {name: windows}\nsecurityContext: {seccompProfile: {type: RuntimeDefault}}")));
    assertEquals(
        List.of("kubernetes-other-system @10"),
        of(Manifested.pod("os: {name: linux}\nsecurityContext: {windowsOptions: {}}")));
  }

  @Test
  void aHostProcessNeedsTheHostsNetwork() {
    String process = "securityContext: {windowsOptions: {hostProcess: true}}\n";
    assertEquals(List.of("kubernetes-host-process @9"), of(Manifested.pod(process)));
    assertEquals(List.of(), of(Manifested.pod(process + "hostNetwork: true\n")));
  }

  @Test
  void keysWrittenTwiceAreToldOf() {
    assertEquals(
        List.of("yaml-duplicate-key @10"),
        of(Manifested.container("command: [a]\ncommand: [b]\n")));
  }
}
