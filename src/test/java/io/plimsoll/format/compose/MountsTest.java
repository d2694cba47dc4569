package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Mount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "./data:/data            | PROJECT | = ./data         | = /data | absent false",
        "./data:/data:ro         | PROJECT | = ./data         | = /data | = true",
        ".:/app                  | PROJECT | = .              | = /app  | absent false",
        "../up:/up               | HOST    | = ../up          | = /up   | absent false",
        "/etc:/host/etc:ro,z     | HOST    | = /etc           | = /host/etc | = true",
        "/srv:/srv:rw            | HOST    | = /srv           | = /srv  | = false",
        "~/.ssh:/root/.ssh       | HOST    | = ~/.ssh         | = /root/.ssh | absent false",
        "C:\\Data:/data:ro       | HOST    | = C:\\Data       | = /data | = true",
        "db:/var/lib/db          | VOLUME  | = db             | = /var/lib/db | absent false",
        "/var/lib/db             | VOLUME  | absent           | = /var/lib/db | absent false",
        "db:/data:nocopy         | VOLUME  | = db             | = /data | absent false",
        "${D:-./data}:/data      | PROJECT | = ./data         | = /data | absent false",
        "${D:-/srv}:/data        | HOST    | = /srv           | = /data | absent false",
        "${D}:/data              | HOST    | open ${D}        | = /data | absent false",
        "${D:?}/x:/data          | HOST    | open ${D:?}/x    | = /data | absent false",
        "./${D}:/data            | PROJECT | open ./${D}      | = /data | absent false",
        "${PWD}/x:/data          | PROJECT | open ${PWD}/x    | = /data | absent false",
        "$PWD:/data              | PROJECT | open $PWD        | = /data | absent false",
        "${PWD:?set}/x:/data     | PROJECT | open ${PWD:?set}/x | = /data | absent false",
        "${PWDX:?set}/x:/data    | HOST    | open ${PWDX:?set}/x | = /data | absent false",
        "$PWDX:/data             | HOST    | open $PWDX       | = /data | absent false",
        "./a:/a:${MODE}          | PROJECT | = ./a            | = /a    | open ${MODE}",
        "/var/run/docker.sock:/var/run/docker.sock | HOST | = /var/run/docker.sock | ="
            + " /var/run/docker.sock | absent false",
      })
  void shortSyntax(String volume, Mount.Kind kind, String source, String target, String readOnly) {
    Mount mount = Read.web("volumes: ['" + volume + "']").mounts().getFirst();
    assertMount(mount, kind, source, target, readOnly);
  }

  @ParameterizedTest
  @CsvSource({
    "rshared,= Bidirectional",
    "shared,= Bidirectional",
    "rslave,= HostToContainer",
    "slave,= HostToContainer",
    "rprivate,= None",
    "z,absent None",
  })
  void propagation(String option, String propagation) {
    Mount brief = Read.web("volumes: ['/mnt:/mnt:ro," + option + "']").mounts().getFirst();
    assertEquals(propagation, Read.say(brief.propagation()));
  }

  @Test
  void longSyntax() {
    Mount mount =
        Read.web(
                """
                volumes:
                  - type: bind
                    source: /etc
                    target: /host/etc
                    read_only: yes
                    bind:
                      propagation: rshared
                """)
            .mounts()
            .getFirst();
    assertMount(mount, Mount.Kind.HOST, "= /etc", "= /host/etc", "= true");
    assertEquals("= Bidirectional", Read.say(mount.propagation()));
  }

  @ParameterizedTest
  @CsvSource({
    "bind,./data,PROJECT",
    "bind,/data,HOST",
    "bind,relative,PROJECT",
    "volume,data,VOLUME",
    "tmpfs,x,TMPFS",
    "image,nginx,PROVIDED",
    "npipe,\\\\.\\pipe\\docker_engine,HOST",
  })
  void kindsOfTheLongSyntax(String type, String source, Mount.Kind kind) {
    String item = "{type: " + type + ", source: '" + source + "', target: /x}";
    Mount mount = Read.web("volumes: [" + item + "]").mounts().getFirst();
    assertMount(mount, kind, "= " + source, "= /x", "absent false");
  }

  @Test
  void aNamedVolumeThatIsADirectoryOfTheHost() {
    String text =
        """
        services:
          web:
            image: nginx
            volumes: ["etc:/etc/host"]
        volumes:
          etc:
            driver: local
            driver_opts:
              type: none
              o: bind
              device: /etc
        """;
    Mount mount = Read.container(text).mounts().getFirst();
    assertMount(mount, Mount.Kind.HOST, "= /etc", "= /etc/host", "absent false");
    assertEquals("/etc", Read.at(text, mount.source()));
    assertEquals("\"etc:/etc/host\"", mount.at().span().of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "/run,= /run,= false",
    "'\"/tmp:size=64m,ro\"',= /tmp,= true",
    "'[/run]',= /run,= false",
    "'[\"/run:mode=755,uid=1000\"]',= /run,= false",
  })
  void memory(String tmpfs, String target, String readOnly) {
    Mount mount = Read.web("tmpfs: " + tmpfs).mounts().getFirst();
    assertMount(mount, Mount.Kind.TMPFS, "absent", target, readOnly);
  }

  @Test
  void secretsAndConfigs() {
    List<Mount> mounts =
        Read.web(
                """
                secrets:
                  - password
                  - source: token
                    target: /etc/token
                configs:
                  - settings
                  - source: more
                """)
            .mounts();
    assertMount(
        mounts.get(0), Mount.Kind.PROVIDED, "= password", "= /run/secrets/password", "absent true");
    assertMount(mounts.get(1), Mount.Kind.PROVIDED, "= token", "= /etc/token", "absent true");
    assertMount(mounts.get(2), Mount.Kind.PROVIDED, "= settings", "= /settings", "absent true");
    assertMount(mounts.get(3), Mount.Kind.PROVIDED, "= more", "= /more", "absent true");
  }

  @Test
  void aPathIsRelativeToItsFile() {
    String text = "services: {web: {image: nginx, volumes: ['../data:/data', '../../up:/up']}}";
    List<Mount> mounts =
        Read.containers(Read.document("deploy/compose.yaml", text, Map.of())).getFirst().mounts();
    assertEquals(Mount.Kind.PROJECT, mounts.get(0).kind());
    assertEquals(Mount.Kind.HOST, mounts.get(1).kind());
  }

  private static void assertMount(
      Mount mount, Mount.Kind kind, String source, String target, String readOnly) {
    assertEquals(kind, mount.kind());
    assertEquals(source, Read.say(mount.source()));
    assertEquals(target, Read.say(mount.target()));
    assertEquals(readOnly, Read.say(mount.readOnly()));
  }
}
