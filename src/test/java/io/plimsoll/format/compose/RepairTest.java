package io.plimsoll.format.compose;

import static io.plimsoll.format.compose.Mend.assertKeys;
import static io.plimsoll.format.compose.Mend.assertNone;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.Namespace;
import io.plimsoll.model.Remedy.NonRootUser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairTest {
  private static final Remedy NON_ROOT =
      new Remedy.RequireNonRoot(new NonRootUser.Numeric(10001, 10001));

  @Test
  void aUserIsAdded() {
    assertKeys(
        """
        restart: always
        """,
        """
        restart: always
        user: "10001:10001"
        """,
        NON_ROOT);
  }

  @Test
  void aUserIsReplaced() {
    assertKeys(
        """
        user: root # for now
        restart: always
        """,
        """
        user: "1000:1000" # for now
        restart: always
        """,
        new Remedy.RequireNonRoot(new NonRootUser.Existing(1000, 1000, "node")));
  }

  @Test
  void aUidIsRaised() {
    assertKeys(
        """
        user: "1000:50"
        """,
        """
        user: "10001:50"
        """,
        new Remedy.RaiseUid(10001));
  }

  @Test
  void usersThatTheFileCannotMake() {
    assertNone(
        "services: {web: {image: x}}",
        new Remedy.RequireNonRoot(new NonRootUser.Created(1000, 1000, "app", "debian")),
        new Remedy.RequireNonRoot(new NonRootUser.OfImage()));
  }

  @Test
  void privilegedIsTakenAway() {
    assertKeys(
        """
        # needs the disks
        privileged: true
        restart: always
        """,
        """
        # needs the disks
        restart: always
        """,
        new Remedy.ForbidPrivileged());
  }

  @Test
  void severalRemediesAreOneBlock() {
    assertKeys(
        """
        restart: always
        """,
        """
        restart: always
        user: "10001:10001"
        cap_drop:
          - ALL
        security_opt:
          - no-new-privileges:true
        read_only: true
        tmpfs:
          - /tmp
        pids_limit: 256
        """,
        NON_ROOT,
        new Remedy.DropAllCapabilities(),
        new Remedy.ForbidPrivilegeEscalation(),
        new Remedy.ReadOnlyRootFilesystem(List.of("/tmp")),
        new Remedy.LimitProcesses(256));
  }

  @Test
  void capabilitiesAreAddedToTheList() {
    assertKeys(
        """
        cap_drop: [NET_RAW]
        """,
        """
        cap_drop: [NET_RAW, ALL]
        """,
        new Remedy.DropAllCapabilities());
  }

  @Test
  void aCapabilityIsTakenAway() {
    assertKeys(
        """
        cap_add:
          - SYS_ADMIN # mounts
          - NET_ADMIN
        """,
        """
        cap_add:
          - NET_ADMIN
        """,
        new Remedy.RemoveCapability("SYS_ADMIN"));
  }

  @Test
  void theLastCapabilitiesTakeTheirKeyAlong() {
    assertKeys(
        """
        cap_add:
          - SYS_ADMIN
          - NET_ADMIN
        tty: true
        """,
        """
        tty: true
        """,
        new Remedy.RemoveCapability("SYS_ADMIN"),
        new Remedy.RemoveCapability("NET_ADMIN"));
  }

  @ParameterizedTest
  @CsvSource({"NETWORK,network_mode", "PID,pid", "IPC,ipc"})
  void hostNamespacesAreLeft(Namespace namespace, String key) {
    assertKeys(
        key + ": host\ntty: true\n", "tty: true\n", new Remedy.LeaveHostNamespace(namespace));
  }

  @Test
  void aSysctlOfAMap() {
    assertKeys(
        """
        sysctls:
          kernel.msgmax: 1
          net.core.somaxconn: 1024
        """,
        """
        sysctls:
          net.core.somaxconn: 1024
        """,
        new Remedy.RemoveSysctl("kernel.msgmax"));
  }

  @Test
  void theOnlySysctlOfAList() {
    assertKeys(
        """
        sysctls:
          - kernel.msgmax=1
        tty: true
        """,
        """
        tty: true
        """,
        new Remedy.RemoveSysctl("kernel.msgmax"));
  }

  @Test
  void memoryIsAddedWhereNothingIsMounted() {
    assertKeys(
        """
        volumes: ["cache:/var/cache/nginx", "/srv/run:/run"]
        tmpfs: /scratch
        """,
        """
        volumes: ["cache:/var/cache/nginx", "/srv/run:/run"]
        tmpfs:
          - /scratch
          - /tmp
        read_only: true
        """,
        new Remedy.ReadOnlyRootFilesystem(List.of("/tmp", "/run", "/var/cache/nginx/x")));
  }

  @Test
  void aFalseReadOnlyIsTurned() {
    assertKeys(
        """
        read_only: false
        tmpfs: [/tmp]
        """,
        """
        read_only: true
        tmpfs: [/tmp]
        """,
        new Remedy.ReadOnlyRootFilesystem(List.of("/tmp")));
  }

  @Test
  void theLimitGoesWhereLimitsAre() {
    assertKeys(
        """
        deploy:
          resources:
            limits:
              memory: 1g
        """,
        """
        deploy:
          resources:
            limits:
              memory: 1g
              pids: 256
        """,
        new Remedy.LimitProcesses(256));
  }

  @Test
  void bothLimitsStayEqual() {
    assertKeys(
        """
        pids_limit: -1
        deploy:
          resources:
            limits:
              pids: -1
        """,
        """
        pids_limit: 256
        deploy:
          resources:
            limits:
              pids: 256
        """,
        new Remedy.LimitProcesses(256));
  }

  @Test
  void aLimitThatIsThereIsChanged() {
    assertKeys(
        """
        pids_limit: 0
        deploy: {resources: {limits: {memory: 1g}}}
        """,
        """
        pids_limit: 256
        deploy: {resources: {limits: {memory: 1g}}}
        """,
        new Remedy.LimitProcesses(256));
  }

  @ParameterizedTest
  @CsvSource({
    "nginx,1.29,,nginx:1.29",
    "nginx:latest,1.29,,nginx:1.29",
    "nginx:1.28,,sha256:0123456789abcdef0123456789abcdef,nginx:1.28@sha256:0123456789abcdef0123456789abcdef",
    "docker.io/library/nginx,1.29,,docker.io/library/nginx:1.29",
    "localhost:5000/web,2,,localhost:5000/web:2",
  })
  void anImageIsPinned(String image, String tag, String digest, String pinned) {
    String text = "services:\n  web:\n    image: " + image + " # x\n";
    Remedy pin = new Remedy.PinImage(Optional.ofNullable(tag), Optional.ofNullable(digest));
    assertEquals("services:\n  web:\n    image: " + pinned + " # x\n", Mend.all(text, pin));
  }

  @Test
  void anImageWithAVariableIsNotPinned() {
    assertNone(
        "services: {web: {image: 'nginx:${TAG:-latest}'}}",
        new Remedy.PinImage(Optional.of("1.29"), Optional.empty()));
  }

  @Test
  void flowStyleStaysFlowStyle() {
    String text = "services: {web: {image: nginx}}\n";
    assertEquals(
        "services: {web: {image: nginx, user: \"10001:10001\", cap_drop: [ALL]}}\n",
        Mend.all(text, NON_ROOT, new Remedy.DropAllCapabilities()));
  }

  @Test
  void windowsLineEndsAndAMissingFinalOneStay() {
    String text = "services:\r\n  web:\r\n    image: nginx";
    assertEquals(
        "services:\r\n  web:\r\n    image: nginx\r\n    cap_drop:\r\n      - ALL",
        Mend.all(text, new Remedy.DropAllCapabilities()));
  }
}
