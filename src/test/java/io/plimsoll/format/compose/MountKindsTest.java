package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Mount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a mount shows: a path of the host, one of the project, memory, or a volume.
class MountKindsTest {
  private static Mount only(String item) {
    return Read.web("volumes:\n  - " + item).mounts().getFirst();
  }

  private static String shown(Mount mount) {
    return mount.kind()
        + " "
        + Read.say(mount.source())
        + " at "
        + Read.say(mount.target())
        + " "
        + Read.say(mount.readOnly());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{type: bind, source: ., target: /a}             | PROJECT = . at = /a absent false",
        "{type: bind, source: /etc, target: /a}          | HOST = /etc at = /a absent false",
        "{type: bind, source: data, target: /a}          | PROJECT = data at = /a absent false",
        "{type: bind, source: ../../a, target: /a}       | HOST = ../../a at = /a absent false",
        "{type: npipe, source: '\\\\.\\pipe\\a', target: /a}"
            + " | HOST = \\\\.\\pipe\\a at = /a absent false",
        "{type: tmpfs, target: /a}                       | TMPFS absent at = /a absent false",
        "{type: image, source: nginx, target: /a}        | PROVIDED = nginx at = /a absent false",
        "{type: cluster, source: c, target: /a}          | PROVIDED = c at = /a absent false",
        "{type: volume, source: v, target: /a}           | VOLUME = v at = /a absent false",
        "{type: '${T:-bind}', source: /a, target: /a}    | HOST = /a at = /a absent false",
        "{source: v, target: /a, read_only: true}        | VOLUME = v at = /a = true",
        "{type: bind, source: /a}                        | HOST = /a at invalid  absent false",
        "{type: bind, source: /a, target: /a, read_only: '${R}'} | HOST = /a at = /a open ${R}",
        "{type: bind, source: /a, target: /a, read_only: maybe} | HOST = /a at = /a invalid maybe"
      })
  void theLongSyntaxNamesTheKind(String item, String expected) {
    assertEquals(expected, shown(only(item)).strip());
  }

  @ParameterizedTest
  @CsvSource({
    "private, = None",
    "rprivate, = None",
    "slave, = HostToContainer",
    "rshared, = Bidirectional",
    "sideways, invalid sideways"
  })
  void propagationHasTheModelsWords(String written, String expected) {
    Mount mount =
        only("{type: bind, source: /a, target: /a, bind: {propagation: " + written + "}}");
    assertEquals(expected, Read.say(mount.propagation()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{driver_opts: {o: bind, device: /etc}}            | HOST = /etc",
        "{driver_opts: {o: 'rw,bind', device: ./data}}     | PROJECT = ./data",
        "{driver_opts: {o: 'ro, rbind', device: /etc}}     | HOST = /etc",
        "{driver_opts: {o: bind, device: '${D}'}}          | HOST open ${D}",
        "{driver_opts: {o: 'addr=1.2.3.4', device: ':/x'}} | VOLUME = data",
        "{driver_opts: {o: binding, device: /etc}}         | VOLUME = data",
        "{driver_opts: {device: /etc}}                     | VOLUME = data",
        "{external: true}                                  | VOLUME = data",
        "{}                                                | VOLUME = data"
      })
  void aNamedVolumeMayBeADirectoryOfTheHost(String volume, String expected) {
    Mount mount =
        Read.container(
                """
                services:
                  web:
                    image: nginx
                    volumes: ["data:/data"]
                volumes:
                  data: %s
                """
                    .formatted(volume))
            .mounts()
            .getFirst();
    assertEquals(expected, mount.kind() + " " + Read.say(mount.source()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a:/b:ro,rw    | = false",
        "/a:/b:rw,ro    | = true",
        "/a:/b:z,ro     | = true",
        "/a:/b:Z        | absent false",
        "/a:/b:         | absent false"
      })
  void theLastWordCounts(String volume, String readOnly) {
    assertEquals(readOnly, Read.say(only("\"" + volume + "\"").readOnly()));
  }

  @Test
  void secretsAndConfigsAreProvided() {
    assertEquals(
        List.of(
            "PROVIDED = key at = /run/secrets/key absent true",
            "PROVIDED = cert at = /run/secrets/tls.pem absent true",
            "PROVIDED = ca at = /etc/ca.pem absent true",
            "PROVIDED = app at = /app absent true",
            "PROVIDED = site at = /etc/site.conf absent true"),
        Read.web(
                """
                secrets:
                  - key
                  - {source: cert, target: tls.pem}
                  - {source: ca, target: /etc/ca.pem}
                configs:
                  - app
                  - {source: site, target: /etc/site.conf}
                """)
            .mounts()
            .stream()
            .map(MountKindsTest::shown)
            .toList());
  }

  @Test
  void memoryIsATextOrAList() {
    assertEquals(
        List.of("TMPFS absent at = /run = false"),
        Read.web("tmpfs: /run").mounts().stream().map(MountKindsTest::shown).toList());
    assertEquals(
        List.of("TMPFS absent at = /run = true", "TMPFS absent at = /tmp = false"),
        Read.web("tmpfs: [\"/run:ro,size=64m\", \"/tmp:size=1g,mode=1777\"]").mounts().stream()
            .map(MountKindsTest::shown)
            .toList());
  }
}
