package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Container.Role;
import io.plimsoll.model.EnvironmentVariable;
import io.plimsoll.model.Mount;
import io.plimsoll.model.PortBinding;
import io.plimsoll.model.Probe;
import io.plimsoll.model.Sysctl;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodPartsTest {

  @Test
  void allContainersOfAPodAreRead() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              ephemeralContainers: [{name: debug, image: i}]
              containers: [{name: web, image: i}]
              initContainers: [{name: setup, image: i}]
            """);
    assertEquals(
        List.of("setup INIT", "web MAIN", "debug EPHEMERAL"),
        read.workload().containers().stream().map(c -> c.name() + " " + c.role()).toList());
    assertEquals(Role.MAIN, read.named("web").role());
  }

  @Test
  void namespacesOfTheNodeAreThePods() {
    Manifested read =
        Manifested.pod("hostNetwork: true\nhostPID: 'yes'\nhostIPC: on\nhostUsers: false\n");
    var spaces = read.workload().namespaces();
    assertEquals("declared true @9", read.shown(spaces.hostNetwork()));
    assertEquals("invalid yes @10", read.shown(spaces.hostPid()));
    assertEquals("declared true @11", read.shown(spaces.hostIpc()));
    assertEquals("declared false @12", read.shown(spaces.hostUsers()));
    assertEquals(
        "absent false @4",
        Manifested.pod("").shown(Manifested.pod("").workload().namespaces().hostPid()));
  }

  @Test
  void sysctlsAreNamed() {
    Manifested read =
        Manifested.pod(
            "securityContext: {sysctls: [{name: kernel.msgmax, value: '1'}, {name: '${X}'}]}");
    assertEquals(
        List.of("kernel.msgmax true", "${X} false"),
        read.workload().sysctls().stream().map(PodPartsTest::shown).toList());
  }

  private static String shown(Sysctl sysctl) {
    return sysctl.name() + " " + sysctl.resolved();
  }

  @Test
  void volumesHaveTheTypeThatTheApiGivesThem() {
    Manifested read =
        Manifested.pod(
            """
            volumes:
              - name: a
              - {name: b, hostPath: {path: /etc}}
              - {name: c, configMap: {name: x}}
              - {name: d, emptyDir: null}
            """);
    assertEquals(
        List.of("a emptyDir", "b hostPath", "c configMap", "d emptyDir"),
        read.workload().volumes().stream().map(v -> v.name() + " " + v.type()).toList());
    assertEquals(
        "declared /etc @11", read.shown(read.workload().volumes().get(1).hostPath().orElseThrow()));
  }

  private static final String MOUNTS =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: a}
      spec:
        containers:
          - name: web
            image: i
            volumeMounts:
              - {name: host, mountPath: /host, subPath: docker.sock, readOnly: true}
              - {name: host, mountPath: /all, mountPropagation: Bidirectional}
              - {name: conf, mountPath: /conf}
              - {name: mem, mountPath: /mem}
              - {name: data, mountPath: /data}
              - {name: claim, mountPath: /claim}
        volumes:
          - {name: host, hostPath: {path: /var/run}}
          - {name: conf, configMap: {name: c}}
          - {name: mem, emptyDir: {medium: Memory}}
          - {name: data, persistentVolumeClaim: {claimName: d, readOnly: true}}
      """;

  @Test
  void mountsShowTheirVolume() {
    Manifested read = Manifested.of(MOUNTS);
    assertEquals(
        List.of(
            "HOST declared /var/run/docker.sock @16 declared /host @9 declared true @9",
            "HOST declared /var/run @16 declared /all @10 absent false @10",
            "PROVIDED declared conf @11 declared /conf @11 absent true @11",
            "TMPFS declared mem @12 declared /mem @12 absent false @12",
            "VOLUME declared data @13 declared /data @13 absent true @13",
            "VOLUME declared claim @14 declared /claim @14 absent false @14"),
        read.only().mounts().stream().map(mount -> shown(read, mount)).toList());
    assertEquals(
        "declared Bidirectional @10", read.shown(read.only().mounts().get(1).propagation()));
  }

  private static String shown(Manifested read, Mount mount) {
    return mount.kind()
        + " "
        + read.shown(mount.source())
        + " "
        + read.shown(mount.target())
        + " "
        + read.shown(mount.readOnly());
  }

  @Test
  void onlyPortsOfTheNodeAreBindings() {
    Manifested read =
        Manifested.container(
            """
            ports:
              - containerPort: 80
              - {containerPort: 81, hostPort: 0}
              - {containerPort: 82, hostPort: 8082, protocol: UDP, hostIP: 127.0.0.1}
              - {containerPort: 83, hostPort: "83"}
            """);
    List<PortBinding> ports = read.only().ports();
    assertEquals(2, ports.size());
    assertEquals("declared 8082 @12", read.shown(ports.getFirst().hostPort()));
    assertEquals("declared 82 @12", read.shown(ports.getFirst().containerPort()));
    assertEquals("declared 127.0.0.1 @12", read.shown(ports.getFirst().hostAddress()));
    assertEquals("udp", ports.getFirst().protocol());
    assertEquals("invalid 83 @13", read.shown(ports.getLast().hostPort()));
  }

  @Test
  void variablesSayWhereTheirValueComesFrom() {
    Manifested read =
        Manifested.container(
            """
            env:
              - {name: A, value: one}
              - {name: B, valueFrom: {secretKeyRef: {name: s, key: k}}}
              - {name: C, value: "$(A)/x"}
              - {name: D, value: "{{ d }}"}
              - {name: E}
              - {value: nameless}
            """);
    assertEquals(
        List.of(
            "A declared one @10",
            "B unstated @11",
            "C unresolved $(A)/x @12",
            "D unresolved {{ d }} @13",
            "E absent  @14"),
        read.only().environment().stream().map(v -> shown(read, v)).toList());
  }

  private static String shown(Manifested read, EnvironmentVariable variable) {
    return variable.name() + " " + read.shown(variable.value());
  }

  @Test
  void memoryIsKeptAsWritten() {
    Manifested text = Manifested.container("resources: {limits: {memory: 512Mi}}");
    assertEquals("declared 512Mi @9", text.shown(text.only().resources().memoryLimit()));
    Manifested number = Manifested.container("resources: {limits: {memory: 1000000}}");
    assertEquals("declared 1000000 @9", number.shown(number.only().resources().memoryLimit()));
  }

  @Test
  void probesAndHooksMayNameAHost() {
    Manifested read =
        Manifested.container(
            """
            livenessProbe: {httpGet: {port: 1, host: 127.0.0.1}}
            readinessProbe: {tcpSocket: {port: 1}}
            startupProbe: {grpc: {port: 1}}
            lifecycle:
              postStart: {httpGet: {port: 1, host: ""}}
              preStop: {exec: {command: [a]}}
            """);
    assertEquals(
        List.of(
            "livenessProbe declared 127.0.0.1 @9",
            "readinessProbe absent @10",
            "postStart absent @13"),
        read.only().probes().stream().map(p -> shown(read, p)).toList());
  }

  private static String shown(Manifested read, Probe probe) {
    return probe.name() + " " + read.shown(probe.host());
  }

  @Test
  void imagesAreReferencesOrOpen() {
    assertEquals(
        "declared nginx:1.27 @8",
        Manifested.container("").shown(Manifested.container("").only().image()));
    for (String open :
        List.of("'{{ .image }}'", "${IMAGE}", "<your-image>", "ko://github.com/a/b")) {
      Manifested read =
          Manifested.of(
              "apiVersion: v1\nkind: Pod\nspec: {containers: [{name: a, image: \"%s\"}]}\n"
                  .formatted(open.replace("'", "")));
      assertEquals("unresolved " + open.replace("'", "") + " @3", read.shown(read.only().image()));
    }
    Manifested wrong =
        Manifested.of(
            "apiVersion: v1\nkind: Pod\nspec: {containers: [{name: a, image: A/B:c:d}]}\n");
    assertEquals("invalid A/B:c:d @3", wrong.shown(wrong.only().image()));
  }

  @Test
  void onlyVolumesThatKnowItAreReadOnlyThemselves() {
    Manifested read =
        Manifested.pod(
            """
            volumes:
              - {name: host, hostPath: {path: /srv, readOnly: true}}
              - {name: memory, emptyDir: {readOnly: true}}
              - {name: share, nfs: {server: s, path: /p, readOnly: true}}
              - {name: disk, csi: {driver: d, readOnly: true}}
            initContainers:
              - name: init
                image: i
                volumeMounts:
                  - {name: host, mountPath: /host}
                  - {name: memory, mountPath: /memory}
                  - {name: share, mountPath: /share}
                  - {name: disk, mountPath: /disk}
            """);
    assertEquals(
        List.of("absent false @18", "absent false @19", "absent true @20", "absent true @21"),
        read.named("init").mounts().stream().map(m -> read.shown(m.readOnly())).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0           | declared 0 @9
          2147483647  | declared 2147483647 @9
          2147483648  | invalid 2147483648 @9
          -1          | invalid -1 @9
          "0"         | invalid 0 @9
          1e3         | declared 1000 @9
          """)
  void aUserIsANumberThatTheApiTakes(String user, String expected) {
    Manifested read = Manifested.container("securityContext: {runAsUser: " + user + "}\n");
    assertEquals(expected, read.shown(read.only().identity().user()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          512Mi   | declared 512Mi @9
          "1G"    | declared 1G @9
          1024    | declared 1024 @9
          1.5Gi   | declared 1.5Gi @9
          1e9     | declared 1e9 @9
          12E     | declared 12E @9
          .5Gi    | declared .5Gi @9
          512MB   | invalid 512MB @9
          512 Mi  | invalid 512 Mi @9
          lots    | invalid lots @9
          -1Gi    | invalid -1Gi @9
          true    | invalid true @9
          """)
  void aLimitOfMemoryIsAQuantity(String memory, String expected) {
    Manifested read = Manifested.container("resources: {limits: {memory: " + memory + "}}\n");
    assertEquals(expected, read.shown(read.only().resources().memoryLimit()));
  }
}
