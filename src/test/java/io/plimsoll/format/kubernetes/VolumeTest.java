package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Mount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the volumes of a pod are, and what their mounts show of them.
class VolumeTest {
  private static Manifested mounted(String volume, String mount) {
    return Manifested.of(
        """
        apiVersion: v1
        kind: Pod
        spec:
          volumes:
            - %s
          containers:
            - name: web
              image: nginx
              volumeMounts:
                - %s
        """
            .formatted(volume, mount));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: v, hostPath: {path: /srv}}              | HOST     | false",
        "{name: v, configMap: {name: c}}                | PROVIDED | true",
        "{name: v, secret: {secretName: s}}             | PROVIDED | true",
        "{name: v, projected: {sources: []}}            | PROVIDED | true",
        "{name: v, downwardAPI: {items: []}}            | PROVIDED | true",
        "{name: v, image: {reference: a}}               | PROVIDED | true",
        "{name: v, emptyDir: {}}                        | VOLUME   | false",
        "{name: v, emptyDir: {medium: ''}}              | VOLUME   | false",
        "{name: v, emptyDir: {medium: Memory}}          | TMPFS    | false",
        "{name: v, emptyDir: {medium: HugePages}}       | VOLUME   | false",
        "{name: v, persistentVolumeClaim: {claimName: c}} | VOLUME | false",
        "{name: v, persistentVolumeClaim: {claimName: c, readOnly: true}} | VOLUME | true",
        "{name: v, ephemeral: {}}                       | VOLUME   | false",
        "{name: v, nfs: {server: s, path: /p, readOnly: yes}} | VOLUME | true",
        "{name: v, csi: {driver: d, readOnly: false}}   | VOLUME   | false",
        "{name: v}                                      | VOLUME   | false"
      })
  void aSourceHasAKindAndMayBeReadOnly(String volume, Mount.Kind kind, boolean readOnly) {
    Manifested read = mounted(volume, "{name: v, mountPath: /v}");
    Mount mount = read.only().mounts().getFirst();
    assertEquals(kind, mount.kind());
    assertEquals("absent " + readOnly + " @10", read.shown(mount.readOnly()));
  }

  @Test
  void aReadOnlySourceWinsOverAMountThatAsksForMore() {
    Manifested read =
        mounted("{name: v, secret: {secretName: s}}", "{name: v, mountPath: /v, readOnly: false}");
    assertEquals("absent true @10", read.shown(read.only().mounts().getFirst().readOnly()));
  }

  @Test
  void aMountMayBeReadOnlyItself() {
    Manifested read =
        mounted("{name: v, hostPath: {path: /v}}", "{name: v, mountPath: /v, readOnly: true}");
    assertEquals("declared true @10", read.shown(read.only().mounts().getFirst().readOnly()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/var/run  | docker.sock   | /var/run/docker.sock",
        "/var/run/ | docker.sock   | /var/run/docker.sock",
        "/         | etc/shadow    | /etc/shadow",
        "/srv      | ''            | /srv"
      })
  void aSubPathLiesBelowThePathOfTheNode(String path, String subPath, String source) {
    Manifested read =
        mounted(
            "{name: v, hostPath: {path: " + path + "}}",
            "{name: v, mountPath: /v, subPath: \"" + subPath + "\"}");
    assertEquals(
        "declared " + source + " @5", read.shown(read.only().mounts().getFirst().source()));
  }

  @Test
  void aTemplatedPathIsOpenAtTheVolume() {
    Manifested read =
        mounted(
            "{name: v, hostPath: {path: \"${HOME}\"}}",
            "{name: v, mountPath: /v, subPath: docker.sock}");
    assertEquals("unresolved ${HOME} @5", read.shown(read.only().mounts().getFirst().source()));
  }

  @Test
  void ofTwoVolumesWithOneNameTheFirstCounts() {
    Manifested read =
        mounted(
            "{name: v, configMap: {name: c}}\n    - {name: v, hostPath: {path: /}}",
            "{name: v, mountPath: /v}");
    assertEquals(Mount.Kind.PROVIDED, read.only().mounts().getFirst().kind());
    assertEquals(
        List.of("configMap"),
        read.workload().volumes().stream().map(volume -> volume.type()).toList());
  }

  @Test
  void aMountOfNoVolumeGoesByItsName() {
    Manifested read = mounted("{name: v}", "{name: claim, mountPath: /v}");
    Mount mount = read.only().mounts().getFirst();
    assertEquals(Mount.Kind.VOLUME, mount.kind());
    assertEquals("declared claim @10", read.shown(mount.source()));
    assertEquals("absent false @10", read.shown(mount.readOnly()));
  }

  @Test
  void itemsThatAreNoMapsAreNoVolumesAndNoMounts() {
    Manifested read = mounted("v", "/v");
    assertEquals(List.of(), read.workload().volumes());
    assertEquals(List.of(), read.only().mounts());
  }

  @Test
  void aVolumeIsWhereItsSourceStandsOrElseItsName() {
    Manifested read =
        mounted("{name: v, hostPath: {path: /srv}}\n    - name: w", "{name: v, mountPath: /v}");
    assertEquals(
        List.of("hostPath", "w"),
        read.workload().volumes().stream().map(volume -> read.textAt(volume.at())).toList());
  }

  @Test
  void aMountIsWhereItsPathStands() {
    Manifested read = mounted("{name: v}", "{name: v, mountPath: /data}");
    assertEquals("/data", read.textAt(read.only().mounts().getFirst().at()));
    Manifested nameless = mounted("{name: v}", "{name: v}");
    assertEquals("v", nameless.textAt(nameless.only().mounts().getFirst().at()));
  }
}
