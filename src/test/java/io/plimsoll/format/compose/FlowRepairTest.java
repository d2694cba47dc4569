package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.Namespace;
import io.plimsoll.model.Remedy.NonRootUser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What remedies make of a service on one line.
class FlowRepairTest {

  private static void becomes(String before, String after, Remedy... remedies) {
    assertEquals(file(after), Mend.all(file(before), remedies));
  }

  private static String file(String fields) {
    return """
    services:
      web: {image: "nginx:1.29", %s}
      # The last one.
      api: {image: redis:8, user: "1000:1000"}
    """
        .formatted(fields);
  }

  private static void only(String before, String after, Remedy... remedies) {
    assertEquals(file(after), Mend.service("web", file(before), remedies));
  }

  @Test
  void privilegesGo() {
    becomes("privileged: true, tty: true", "tty: true", new Remedy.ForbidPrivileged());
    becomes("tty: true, privileged: true", "tty: true", new Remedy.ForbidPrivileged());
  }

  @Test
  void escalationIsForbidden() {
    only(
        "tty: true",
        "tty: true, security_opt: [no-new-privileges:true]",
        new Remedy.ForbidPrivilegeEscalation());
    only(
        "security_opt: [label=disable]",
        "security_opt: [label=disable, no-new-privileges=true]",
        new Remedy.ForbidPrivilegeEscalation());
    only(
        "security_opt: [\"no-new-privileges=false\"]",
        "security_opt: [\"no-new-privileges=true\"]",
        new Remedy.ForbidPrivilegeEscalation());
  }

  @Test
  void capabilitiesAreDropped() {
    only("cap_drop: [NET_RAW]", "cap_drop: [NET_RAW, ALL]", new Remedy.DropAllCapabilities());
    only("cap_drop: []", "cap_drop: [ALL]", new Remedy.DropAllCapabilities());
  }

  @Test
  void aCapabilityGoes() {
    only(
        "cap_add: [SYS_ADMIN, CHOWN]",
        "cap_add: [CHOWN]",
        new Remedy.RemoveCapability("SYS_ADMIN"));
    only(
        "cap_add: [\"SYS_ADMIN\"], tty: true",
        "tty: true",
        new Remedy.RemoveCapability("SYS_ADMIN"));
  }

  @Test
  void aUserIsWritten() {
    only(
        "tty: true",
        "tty: true, user: \"101:101\"",
        new Remedy.RequireNonRoot(new NonRootUser.Existing(101, 101, "nginx")));
    only(
        "user: root",
        "user: \"101:101\"",
        new Remedy.RequireNonRoot(new NonRootUser.Existing(101, 101, "nginx")));
    only("user: \"5:7\"", "user: \"20001:7\"", new Remedy.RaiseUid(20_001));
  }

  @Test
  void profilesAreNoLongerSwitchedOff() {
    only(
        "security_opt: [seccomp=unconfined, apparmor=unconfined]",
        "security_opt: [apparmor=unconfined]",
        new Remedy.SetSeccompProfile());
    only(
        "security_opt: [seccomp=unconfined, apparmor=unconfined], tty: true",
        "tty: true",
        new Remedy.SetSeccompProfile(),
        new Remedy.SetAppArmorProfile());
    only(
        "security_opt: [seccomp=profile.json]",
        "security_opt: [seccomp=profile.json]",
        new Remedy.SetSeccompProfile());
  }

  @Test
  void namespacesAreLeft() {
    only(
        "network_mode: host, pid: host, tty: true",
        "pid: host, tty: true",
        new Remedy.LeaveHostNamespace(Namespace.NETWORK));
    only("pid: host, tty: true", "tty: true", new Remedy.LeaveHostNamespace(Namespace.PID));
    only("ipc: host, tty: true", "tty: true", new Remedy.LeaveHostNamespace(Namespace.IPC));
  }

  @Test
  void aSysctlGoes() {
    only(
        "sysctls: {kernel.msgmax: 1, net.a: 2}",
        "sysctls: {net.a: 2}",
        new Remedy.RemoveSysctl("kernel.msgmax"));
    only(
        "sysctls: [kernel.msgmax=1, net.a=2]",
        "sysctls: [net.a=2]",
        new Remedy.RemoveSysctl("kernel.msgmax"));
  }

  @Test
  void aMountBecomesReadOnly() {
    only("volumes: [/a:/a, /b:/b]", "volumes: [/a:/a, /b:/b:ro]", new Remedy.MountReadOnly("/b"));
    only(
        "volumes: [{type: bind, source: /a, target: /a}]",
        "volumes: [{type: bind, source: /a, target: /a, read_only: true}]",
        new Remedy.MountReadOnly("/a"));
  }

  @Test
  void theRootBecomesReadOnlyWithMemoryBesideIt() {
    only(
        "tty: true",
        "tty: true, read_only: true, tmpfs: [/tmp, /run]",
        new Remedy.ReadOnlyRootFilesystem(List.of("/tmp", "/run")));
    only(
        "tmpfs: [/tmp], read_only: false",
        "tmpfs: [/tmp, /run], read_only: true",
        new Remedy.ReadOnlyRootFilesystem(List.of("/tmp", "/run")));
    only(
        "volumes: [cache:/run]",
        "volumes: [cache:/run], read_only: true",
        new Remedy.ReadOnlyRootFilesystem(List.of("/run", "/run/lock")));
  }

  @Test
  void aPortIsBound() {
    only(
        "ports: [\"8080:80\", \"443:443\"]",
        "ports: [\"127.0.0.1:8080:80\", \"443:443\"]",
        new Remedy.BindLoopback("80"));
    only(
        "ports: [{target: 80, published: 8080}]",
        "ports: [{target: 80, published: 8080, host_ip: 127.0.0.1}]",
        new Remedy.BindLoopback("80"));
  }

  @Test
  void processesAreLimited() {
    only("tty: true", "tty: true, pids_limit: 100", new Remedy.LimitProcesses(100));
    only("pids_limit: -1", "pids_limit: 100", new Remedy.LimitProcesses(100));
    only(
        "deploy: {resources: {limits: {memory: 1g}}}",
        "deploy: {resources: {limits: {memory: 1g, pids: 100}}}",
        new Remedy.LimitProcesses(100));
  }

  @Test
  void theImageIsPinned() {
    String digest = "sha256:" + "0".repeat(64);
    assertEquals(
        file("tty: true").replace("nginx:1.29", "nginx:1.29@" + digest),
        Mend.service(
            "web", file("tty: true"), new Remedy.PinImage(Optional.empty(), Optional.of(digest))));
  }

  @Test
  void labelsAndUnmaskedPathsGo() {
    only(
        "security_opt: [label=disable, systempaths=unconfined, seccomp=a.json]",
        "security_opt: [seccomp=a.json]",
        new Remedy.RemoveSelinuxOptions(),
        new Remedy.MaskProc());
  }

  @Test
  void whatComposeDoesNotHaveIsNotWritten() {
    Mend.assertNone(
        file("ports: [\"80:80\"]"),
        new Remedy.RemoveHostPort("80"),
        new Remedy.RemoveProbeHost("livenessProbe"),
        new Remedy.MountBuildSecret("A"),
        new Remedy.RemoveWords(List.of()));
  }
}
