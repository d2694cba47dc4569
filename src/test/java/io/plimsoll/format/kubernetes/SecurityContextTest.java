package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Container;
import io.plimsoll.model.Entry;
import io.plimsoll.model.OperatingSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityContextTest {

  @Test
  void nothingWrittenMeansWhatTheApiFillsIn() {
    Manifested read = Manifested.container("");
    Container web = read.only();
    assertEquals("absent false @7", read.shown(web.isolation().privileged()));
    assertEquals("absent true @7", read.shown(web.isolation().allowPrivilegeEscalation()));
    assertEquals("absent false @7", read.shown(web.isolation().readOnlyRoot()));
    assertEquals("absent false @7", read.shown(web.identity().runAsNonRoot()));
    assertEquals("absent @7", read.shown(web.identity().user()));
    assertEquals("absent @7", read.shown(web.isolation().seccomp()));
    assertEquals("absent Default @7", read.shown(web.isolation().procMount()));
    assertEquals("absent true @7", read.shown(web.hostUsers()));
    assertEquals("absent @7", read.shown(web.resources().memoryLimit()));
    assertEquals("web", read.textAt(web.at()));
  }

  @Test
  void aContainerSaysItself() {
    Manifested read =
        Manifested.container(
            """
            securityContext:
              privileged: yes
              allowPrivilegeEscalation: off
              readOnlyRootFilesystem: true
              runAsNonRoot: true
              runAsUser: 010
              procMount: Unmasked
            """);
    Container web = read.only();
    assertEquals("declared true @10", read.shown(web.isolation().privileged()));
    assertEquals("declared false @11", read.shown(web.isolation().allowPrivilegeEscalation()));
    assertEquals("declared true @12", read.shown(web.isolation().readOnlyRoot()));
    assertEquals("declared true @13", read.shown(web.identity().runAsNonRoot()));
    assertEquals("declared 8 @14", read.shown(web.identity().user()));
    assertEquals("declared Unmasked @15", read.shown(web.isolation().procMount()));
  }

  @Test
  void valuesOfTheWrongTypeAreRefused() {
    Manifested read =
        Manifested.container(
            """
            securityContext:
              privileged: "true"
              runAsUser: "1000"
              readOnlyRootFilesystem: [true]
              runAsNonRoot: 1
            """);
    Container web = read.only();
    assertEquals("invalid true @10", read.shown(web.isolation().privileged()));
    assertEquals("invalid 1000 @11", read.shown(web.identity().user()));
    assertEquals("invalid […] @12", read.shown(web.isolation().readOnlyRoot()));
    assertEquals("invalid 1 @13", read.shown(web.identity().runAsNonRoot()));
  }

  @Test
  void aContextThatIsNoMapIsRefusedWhole() {
    Manifested read = Manifested.container("securityContext: none");
    assertEquals("invalid none @9", read.shown(read.only().isolation().privileged()));
  }

  @Test
  void templatesLeaveValuesOpen() {
    Manifested read =
        Manifested.container(
            "securityContext: {privileged: '${PRIVILEGED}', runAsUser: \"{{ uid }}\"}");
    assertEquals("unresolved ${PRIVILEGED} @9", read.shown(read.only().isolation().privileged()));
    assertEquals("unresolved {{ uid }} @9", read.shown(read.only().identity().user()));
    Manifested whole = Manifested.container("securityContext: \"{{ context }}\"");
    assertEquals("unresolved {{ context }} @9", whole.shown(whole.only().isolation().privileged()));
  }

  @Test
  void nullIsNothing() {
    Manifested read = Manifested.container("securityContext: {privileged: null, runAsUser: ~}");
    assertEquals("absent false @7", read.shown(read.only().isolation().privileged()));
    assertEquals("absent @7", read.shown(read.only().identity().user()));
  }

  @Test
  void aPodSpeaksForItsContainers() {
    Manifested read =
        Manifested.pod(
            """
            hostUsers: false
            securityContext:
              runAsNonRoot: true
              runAsUser: 1000
              seccompProfile: {type: RuntimeDefault}
              appArmorProfile: {type: Localhost, localhostProfile: strict}
              seLinuxOptions: {type: container_t}
              windowsOptions: {hostProcess: true}
            """);
    Container web = read.only();
    assertEquals("inherited true from pod @11", read.shown(web.identity().runAsNonRoot()));
    assertEquals("inherited 1000 from pod @12", read.shown(web.identity().user()));
    assertEquals(
        "inherited Profile[type=RuntimeDefault, name=] from pod @13",
        read.shown(web.isolation().seccomp()));
    assertEquals(
        "inherited Profile[type=Localhost, name=strict] from pod @14",
        read.shown(web.isolation().appArmor()));
    assertEquals("inherited true from pod @16", read.shown(web.isolation().hostProcess()));
    assertEquals("inherited false from pod @9", read.shown(web.hostUsers()));
    assertEquals(
        "container_t", web.isolation().selinux().effective().orElseThrow().type().orElseThrow());
  }

  @Test
  void someSettingsAreNeverInherited() {
    Manifested read =
        Manifested.pod(
            """
            securityContext:
              privileged: true
              allowPrivilegeEscalation: false
              readOnlyRootFilesystem: true
              procMount: Unmasked
              capabilities: {drop: [ALL]}
            """);
    Container web = read.only();
    assertEquals("absent false @7", read.shown(web.isolation().privileged()));
    assertEquals("absent true @7", read.shown(web.isolation().allowPrivilegeEscalation()));
    assertEquals("absent false @7", read.shown(web.isolation().readOnlyRoot()));
    assertEquals("absent Default @7", read.shown(web.isolation().procMount()));
    assertEquals(List.of(), web.isolation().capabilities().dropped());
  }

  @Test
  void aContainerOverridesItsPod() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              securityContext:
                runAsNonRoot: false
                seccompProfile:
                  type: Unconfined
              containers:
                - name: web
                  image: nginx
                  securityContext:
                    runAsNonRoot: true
                    seccompProfile:
                      type: RuntimeDefault
            """);
    Container web = read.only();
    assertEquals(
        "declared true @13 over declared false @6", read.shown(web.identity().runAsNonRoot()));
    assertEquals(
        "declared Profile[type=RuntimeDefault, name=] @15"
            + " over declared Profile[type=Unconfined, name=] @8",
        read.shown(web.isolation().seccomp()));
  }

  @Test
  void aProfileNeedsAType() {
    Manifested read =
        Manifested.container("securityContext: {seccompProfile: {}, appArmorProfile: x}");
    assertEquals("invalid  @9", read.shown(read.only().isolation().seccomp()));
    assertEquals("invalid x @9", read.shown(read.only().isolation().appArmor()));
  }

  @Test
  void capabilitiesAreKeptAsWritten() {
    Manifested read =
        Manifested.container(
            """
            securityContext:
              capabilities:
                add: [NET_ADMIN, "${EXTRA}"]
                drop:
                  - all
            """);
    var capabilities = read.only().isolation().capabilities();
    assertEquals(
        List.of("NET_ADMIN true", "${EXTRA} false"),
        capabilities.added().stream().map(e -> e.text() + " " + e.resolved()).toList());
    assertEquals(List.of("all"), capabilities.dropped().stream().map(Entry::text).toList());
    assertEquals("capabilities", read.textAt(capabilities.at()));
  }

  @Test
  void anAnchorHasOnePlaceForAllItsUsers() {
    Manifested read =
        Manifested.of(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              containers:
                - name: one
                  image: i
                  securityContext: &hard
                    privileged: true
                - name: two
                  image: i
                  securityContext: *hard
                - name: three
                  image: i
                  securityContext:
                    <<: *hard
                    runAsUser: 5
            """);
    for (String name : List.of("one", "two", "three")) {
      assertEquals("declared true @9", read.shown(read.named(name).isolation().privileged()));
    }
    assertEquals("declared 5 @17", read.shown(read.named("three").identity().user()));
  }

  @Test
  void aWindowsPodSaysSo() {
    Manifested read = Manifested.pod("os:\n  name: windows\n");
    assertEquals(OperatingSystem.WINDOWS, read.only().operatingSystem());
    assertEquals(OperatingSystem.WINDOWS, read.workload().operatingSystem());
    assertEquals(OperatingSystem.UNSTATED, Manifested.pod("").only().operatingSystem());
    assertEquals(
        OperatingSystem.LINUX, Manifested.pod("os: {name: linux}").only().operatingSystem());
  }
}
