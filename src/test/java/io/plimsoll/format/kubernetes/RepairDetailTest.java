package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Repair;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.NonRootUser;
import io.plimsoll.source.Edit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RepairDetailTest {
  private static final String HEAD = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n";

  private static final String PLAIN =
      """
        containers:
          - name: web
            image: nginx:1.27
      """;

  /// Mends a container whose `securityContext` stands in the text, and gives that text back.
  private static String context(String context, Remedy... remedies) {
    String before = HEAD + PLAIN + ("securityContext:\n" + context.indent(2)).indent(6);
    String after = Mended.all(before, remedies);
    assertEquals(HEAD + PLAIN, after.substring(0, HEAD.length() + PLAIN.length()));
    return after
        .substring(HEAD.length() + PLAIN.length())
        .lines()
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  /// Mends a pod whose own fields stand in the text, and gives the text of these back.
  private static String pod(String fields, Remedy... remedies) {
    String after = Mended.all(HEAD + fields.indent(2) + PLAIN, remedies);
    return after.substring(HEAD.length());
  }

  @Test
  void aUserGoesWhereItIsMissing() {
    assertEquals(
        "securityContext: privileged: false runAsNonRoot: true runAsUser: 1000",
        context(
            "privileged: false",
            new Remedy.RequireNonRoot(new NonRootUser.Existing(1000, 1000, "node"))));
  }

  @Test
  void aUserThatStandsThereStays() {
    assertEquals(
        "securityContext: runAsUser: 5 runAsNonRoot: true",
        context("runAsUser: 5", new Remedy.RequireNonRoot(new NonRootUser.Numeric(10001, 10001))));
  }

  @Test
  void rootIsReplacedOrLeftToTheImage() {
    assertEquals(
        "securityContext: runAsUser: 10001 # why runAsNonRoot: true",
        context(
            "runAsUser: 0 # why",
            new Remedy.RequireNonRoot(new NonRootUser.Numeric(10001, 10001))));
    assertEquals(
        "securityContext: runAsNonRoot: true",
        context(
            "runAsUser: 0\nrunAsNonRoot: false",
            new Remedy.RequireNonRoot(new NonRootUser.OfImage())));
  }

  @Test
  void aPodsOwnValueIsMendedAtThePod() {
    assertEquals(
        "  securityContext:\n    runAsNonRoot: true\n    runAsUser: 10001\n" + PLAIN,
        pod(
            "securityContext:\n  runAsNonRoot: false\n  runAsUser: 0\n",
            new Remedy.RequireNonRoot(new NonRootUser.Numeric(10001, 10001))));
    assertEquals(
        "  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n" + PLAIN,
        pod(
            "securityContext:\n  seccompProfile:\n    type: Unconfined\n",
            new Remedy.SetSeccompProfile()));
    assertEquals(
        "  securityContext: {runAsUser: 10001}\n" + PLAIN,
        pod("securityContext: {runAsUser: 50}", new Remedy.RaiseUid(10001)));
  }

  @Test
  void capabilitiesAreSpelledAsTheApiWantsThem() {
    assertEquals(
        "securityContext: capabilities: drop: - ALL",
        context("capabilities:\n  drop:\n    - all", new Remedy.DropAllCapabilities()));
    assertEquals(
        "securityContext: capabilities: {drop: [NET_RAW, ALL]}",
        context("capabilities: {drop: [NET_RAW]}", new Remedy.DropAllCapabilities()));
    assertEquals(
        "securityContext: capabilities: add: - CHOWN drop: - ALL",
        context("capabilities:\n  add:\n    - CHOWN", new Remedy.DropAllCapabilities()));
    assertEquals(
        "securityContext: capabilities: drop: [ALL]",
        context(
            "capabilities:\n  add: [BPF]",
            new Remedy.DropAllCapabilities(),
            new Remedy.RemoveCapability("BPF")));
  }

  @Test
  void profilesLoseWhatBelongsToTheOldOne() {
    assertEquals(
        "securityContext: seccompProfile: type: RuntimeDefault",
        context(
            "seccompProfile:\n  type: Odd\n  localhostProfile: x", new Remedy.SetSeccompProfile()));
    assertEquals(
        "securityContext: runAsUser: 5 appArmorProfile: type: RuntimeDefault",
        context("runAsUser: 5", new Remedy.SetAppArmorProfile()));
  }

  @Test
  void labelsOfOtherThingsThanContainersGo() {
    assertEquals(
        "securityContext: seLinuxOptions: level: s0:c1,c2",
        context(
            "seLinuxOptions:\n  user: u\n  type: spc_t\n  level: s0:c1,c2",
            new Remedy.RemoveSelinuxOptions()));
    assertEquals(
        "securityContext: procMount: Default",
        context("procMount: Unmasked", new Remedy.MaskProc()));
  }

  @Test
  void aRefusedAnnotationIsMendedWhereItStands() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: a
          annotations:
            container.apparmor.security.beta.kubernetes.io/web: unconfined
        spec:
          containers:
            - {name: web, image: i}
        """;
    assertEquals(
        text.replace("unconfined", "runtime/default"),
        Mended.all(text, new Remedy.SetAppArmorProfile()));
  }

  @Test
  void oldVersionsHaveAnAnnotationForAppArmor() {
    Manifested old =
        Manifested.of(
            "a.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n" + PLAIN, 29);
    assertEquals(
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  annotations:\n"
            + "    container.apparmor.security.beta.kubernetes.io/web: runtime/default\nspec:\n"
            + PLAIN,
        Mended.apply(old, List.of(new Repair(old.only(), new Remedy.SetAppArmorProfile()))));
  }

  @Test
  void portsAndProbesLeaveTheNode() {
    String text =
        HEAD
            + PLAIN
            + """
                  ports:
                    - containerPort: 80
                      hostPort: 8080
                      hostIP: 10.0.0.1
                    - containerPort: 81
                      hostPort: 81
                  livenessProbe:
                    httpGet:
                      host: 127.0.0.1
                      port: 80
            """;
    assertEquals(
        text.replace("          hostPort: 8080\n          hostIP: 10.0.0.1\n", ""),
        Mended.all(text, new Remedy.RemoveHostPort("80")));
    assertEquals(
        text.replace("          host: 127.0.0.1\n", ""),
        Mended.all(text, new Remedy.RemoveProbeHost("livenessProbe")));
  }

  @Test
  void aPodLeavesTheNamespacesOfItsNode() {
    String text = HEAD + "  hostPID: true # debug\n  hostNetwork: true\n" + PLAIN;
    assertEquals(
        text.replace("hostPID: true", "hostPID: false"),
        Mended.workload(text, new Remedy.LeaveHostNamespace(Remedy.Namespace.PID)));
    assertEquals(
        text.replace("hostNetwork: true", "hostNetwork: false"),
        Mended.workload(text, new Remedy.LeaveHostNamespace(Remedy.Namespace.NETWORK)));
    String process =
        text.replace(
            "hostPID", "securityContext: {windowsOptions: {hostProcess: true}}\n  hostPID");
    assertEquals(
        process, Mended.workload(process, new Remedy.LeaveHostNamespace(Remedy.Namespace.NETWORK)));
  }

  @Test
  void sysctlsGoOneByOne() {
    String text =
        HEAD
            + "  securityContext:\n    sysctls:\n      - name: a\n        value: \"1\"\n"
            + "      - name: b\n        value: \"2\"\n"
            + PLAIN;
    assertEquals(
        text.replace("      - name: a\n        value: \"1\"\n", ""),
        Mended.workload(text, new Remedy.RemoveSysctl("a")));
    assertEquals(
        HEAD + PLAIN,
        Mended.workload(text, new Remedy.RemoveSysctl("a"), new Remedy.RemoveSysctl("b")));
  }

  @Test
  void mountsBecomeReadOnly() {
    String text =
        HEAD
            + PLAIN
            + "      volumeMounts:\n"
            + "        - name: v\n"
            + "          mountPath: /v\n"
            + "  volumes: [{name: v}]\n";
    assertEquals(
        text.replace("mountPath: /v\n", "mountPath: /v\n          readOnly: true\n"),
        Mended.all(text, new Remedy.MountReadOnly("/v")));
  }

  @Test
  void imagesKeepTheNameThatPeopleWrote() {
    assertEquals("nginx:1.29", pinned("nginx:1.27", Optional.of("1.29"), Optional.empty()));
    assertEquals("\"nginx:1.29\"", pinned("\"nginx\"", Optional.of("1.29"), Optional.empty()));
    String digest = "sha256:" + "a".repeat(64);
    assertEquals(
        "docker.io/library/nginx:1@" + digest,
        pinned("docker.io/library/nginx:1", Optional.empty(), Optional.of(digest)));
  }

  private static String pinned(String image, Optional<String> tag, Optional<String> digest) {
    Manifested read = Manifested.of(HEAD + PLAIN.replace("nginx:1.27", image));
    ImageUse use =
        read.document().subjects().stream()
            .filter(ImageUse.class::isInstance)
            .map(ImageUse.class::cast)
            .findFirst()
            .orElseThrow();
    String after = Mended.apply(read, List.of(new Repair(use, new Remedy.PinImage(tag, digest))));
    return after.lines().filter(l -> l.contains("image:")).findFirst().orElseThrow().substring(13);
  }

  @Test
  void whatKubernetesDoesNotHaveIsNotWritten() {
    String text = HEAD + PLAIN;
    assertEquals(
        text, Mended.all(text, new Remedy.LimitProcesses(100), new Remedy.BindLoopback("80")));
    assertEquals(
        text, Mended.all(text, new Remedy.RemoveHostPort("80"), new Remedy.RemoveCapability("X")));
  }

  @Test
  void onePartOfAPassDoesNotStopTheOthers() {
    String text = HEAD + PLAIN + "      securityContext: {capabilities: *none}\n";
    assertEquals(List.of(), Manifested.of(text).containers());
    String odd =
        HEAD
            + "  securityContext: &p {runAsUser: 5}\n"
            + PLAIN
            + "      resources: *p\n      securityContext:\n        capabilities: oops\n";
    Manifested read = Manifested.of(odd);
    List<Repair> repairs =
        List.of(
            new Repair(read.only(), new Remedy.DropAllCapabilities()),
            new Repair(read.only(), new Remedy.ForbidPrivilegeEscalation()));
    assertEquals(
        1, read.document().repair(repairs).stream().mapToInt(b -> b.repairs().size()).sum());
    List<Edit> edits = read.document().repair(repairs).getFirst().edits();
    assertEquals(odd + "        allowPrivilegeEscalation: false\n", Edit.apply(odd, edits));
  }
}
