package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Repair;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.Namespace;
import io.plimsoll.model.Remedy.NonRootUser;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What remedies make of a container on one line, in YAML and in JSON.
class FlowRepairTest {
  private static final String NAME = "name: web, image: nginx";

  /// A container in flow style becomes another, in YAML and, with all names quoted, in JSON.
  private static void becomes(String before, String after, Remedy... remedies) {
    assertEquals(yaml(after), Mended.all(yaml(before), remedies));
    Manifested json = Manifested.of("pod.json", json(before), 34);
    List<Repair> repairs =
        List.of(remedies).stream().map(remedy -> new Repair(json.only(), remedy)).toList();
    assertEquals(json(after), Mended.apply(json, repairs));
  }

  private static String yaml(String fields) {
    return """
    apiVersion: v1
    kind: Pod
    spec:
      containers:
        - {%s, %s}
    """
        .formatted(NAME, fields);
  }

  private static String json(String fields) {
    String pod =
        "{apiVersion: v1, kind: Pod, spec: {containers: [{" + NAME + ", " + fields + "}]}}\n";
    return pod.replaceAll(
        "(?<![\"0-9A-Za-z/.])(?!true|false|[0-9])([A-Za-z/][A-Za-z0-9_/.]*)", "\"$1\"");
  }

  @Test
  void privilegesGo() {
    becomes(
        "securityContext: {privileged: true, runAsUser: 5}",
        "securityContext: {privileged: false, runAsUser: 5}",
        new Remedy.ForbidPrivileged());
  }

  @Test
  void escalationIsForbidden() {
    becomes(
        "securityContext: {runAsUser: 5}",
        "securityContext: {runAsUser: 5, allowPrivilegeEscalation: false}",
        new Remedy.ForbidPrivilegeEscalation());
  }

  @Test
  void aContextComesIntoBeing() {
    becomes(
        "command: [run]",
        "command: [run], securityContext: {allowPrivilegeEscalation: false}",
        new Remedy.ForbidPrivilegeEscalation());
  }

  @Test
  void anEmptyContextIsFilled() {
    becomes(
        "securityContext: {}",
        "securityContext: {allowPrivilegeEscalation: false}",
        new Remedy.ForbidPrivilegeEscalation());
  }

  @Test
  void capabilitiesAreDropped() {
    becomes(
        "securityContext: {capabilities: {add: [CHOWN]}}",
        "securityContext: {capabilities: {add: [CHOWN], drop: [ALL]}}",
        new Remedy.DropAllCapabilities());
    becomes(
        "securityContext: {capabilities: {drop: [CHOWN]}}",
        "securityContext: {capabilities: {drop: [CHOWN, ALL]}}",
        new Remedy.DropAllCapabilities());
  }

  @Test
  void oneCapabilityOfTwoGoes() {
    becomes(
        "securityContext: {capabilities: {add: [SYS_TIME, CHOWN]}}",
        "securityContext: {capabilities: {add: [CHOWN]}}",
        new Remedy.RemoveCapability("SYS_TIME"));
  }

  @Test
  void theOnlyCapabilityTakesItsListAlong() {
    becomes(
        "securityContext: {runAsUser: 5, capabilities: {add: [SYS_TIME], drop: [ALL]}}",
        "securityContext: {runAsUser: 5, capabilities: {drop: [ALL]}}",
        new Remedy.RemoveCapability("SYS_TIME"));
  }

  @Test
  void aUserIsWritten() {
    becomes(
        "securityContext: {runAsUser: 0}",
        "securityContext: {runAsUser: 101, runAsNonRoot: true}",
        new Remedy.RequireNonRoot(new NonRootUser.Existing(101, 101, "nginx")));
  }

  @Test
  void aUserIsRaised() {
    becomes(
        "securityContext: {runAsUser: 5}",
        "securityContext: {runAsUser: 10001}",
        new Remedy.RaiseUid(10_001));
  }

  @Test
  void profilesAreReplaced() {
    becomes(
        "securityContext: {seccompProfile: {type: Unconfined}}",
        "securityContext: {seccompProfile: {type: RuntimeDefault}}",
        new Remedy.SetSeccompProfile());
    becomes(
        "securityContext: {appArmorProfile: {type: Unconfined}}",
        "securityContext: {appArmorProfile: {type: RuntimeDefault}}",
        new Remedy.SetAppArmorProfile());
  }

  @Test
  void labelsGoAndTheLevelStays() {
    becomes(
        "securityContext: {seLinuxOptions: {user: root, level: s0}}",
        "securityContext: {seLinuxOptions: {level: s0}}",
        new Remedy.RemoveSelinuxOptions());
  }

  @Test
  void procIsMasked() {
    becomes(
        "securityContext: {procMount: Unmasked}",
        "securityContext: {procMount: Default}",
        new Remedy.MaskProc());
  }

  @Test
  void aHostPortGoes() {
    becomes(
        "ports: [{containerPort: 80, hostPort: 80}, {containerPort: 81, hostPort: 81}]",
        "ports: [{containerPort: 80}, {containerPort: 81, hostPort: 81}]",
        new Remedy.RemoveHostPort("80"));
  }

  @Test
  void aProbeLosesItsHost() {
    becomes(
        "readinessProbe: {tcpSocket: {port: 80, host: node}}",
        "readinessProbe: {tcpSocket: {port: 80}}",
        new Remedy.RemoveProbeHost("readinessProbe"));
    becomes(
        "lifecycle: {preStop: {httpGet: {host: node, port: 80}}}",
        "lifecycle: {preStop: {httpGet: {port: 80}}}",
        new Remedy.RemoveProbeHost("preStop"));
  }

  @Test
  void aMountBecomesReadOnly() {
    becomes(
        "volumeMounts: [{name: a, mountPath: /a}, {name: b, mountPath: /b}]",
        "volumeMounts: [{name: a, mountPath: /a}, {name: b, mountPath: /b, readOnly: true}]",
        new Remedy.MountReadOnly("/b"));
    becomes(
        "volumeMounts: [{name: a, mountPath: /a, readOnly: false}]",
        "volumeMounts: [{name: a, mountPath: /a, readOnly: true}]",
        new Remedy.MountReadOnly("/a"));
  }

  @Test
  void aPodInOneLineLeavesItsNode() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        spec: {hostPID: true, containers: [{name: web, image: nginx}]}
        """;
    assertEquals(
        pod.replace("hostPID: true", "hostPID: false"),
        Mended.workload(pod, new Remedy.LeaveHostNamespace(Namespace.PID)));
  }
}
