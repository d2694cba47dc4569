package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Surroundings;
import io.plimsoll.model.Container;
import io.plimsoll.model.Mount;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotEnvTest {
  private static final String ENV =
      """
      # where things are
      SOCKET=/var/run/docker.sock
      export DATA=./data
      QUOTED="/srv/my data"   # with a blank
      SINGLE='/srv/one'
      COMMENTED=/srv/two # the second
      HASH=/srv/a#b
      YAML: /srv/yaml
      EMPTY=
      NESTED=${DATA}/x
      DB_PASSWORD=hunter2hunter2
      TWICE=/first
      TWICE=/second
      no line at all
      """;

  private static String mount(String source) {
    Container container =
        Read.containers(
                Read.document(
                    "deploy/compose.yaml",
                    "services:\n  web:\n    image: nginx\n    volumes:\n      - %s:/target\n"
                        .formatted(source),
                    Map.of("deploy/.env", ENV)))
            .getFirst();
    Mount mount = container.mounts().getFirst();
    return mount.kind() + " " + Read.say(mount.source());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${SOCKET}            | HOST = /var/run/docker.sock",
        "$SOCKET              | HOST = /var/run/docker.sock",
        "${SOCKET:?not set}   | HOST = /var/run/docker.sock",
        "${DATA}              | PROJECT = ./data",
        "${DATA}/${DATA}      | PROJECT = ./data/./data",
        "${QUOTED}            | HOST = /srv/my data",
        "${SINGLE}/x          | HOST = /srv/one/x",
        "${COMMENTED}         | HOST = /srv/two",
        "${HASH}              | HOST = /srv/a#b",
        "${YAML}              | HOST = /srv/yaml",
        "${TWICE}             | HOST = /second",
        "${EMPTY}             | HOST open ${EMPTY}",
        "${NESTED}            | HOST open ${NESTED}",
        "${MISSING}           | HOST open ${MISSING}",
        "${DATA}/${MISSING}   | HOST open ${DATA}/${MISSING}",
        "${MISSING:-/etc}     | HOST = /etc",
        "/srv/$$DATA          | HOST = /srv/$DATA",
      })
  void theFileBesideFillsInVariables(String source, String expected) {
    assertEquals(expected, mount(source));
  }

  @Test
  void whatLooksLikeASecretStaysOpen() {
    assertEquals("HOST open ${DB_PASSWORD}", mount("${DB_PASSWORD}"));
  }

  @Test
  void theLongSyntaxIsFilledInToo() {
    Container container =
        Read.containers(
                Read.document(
                    "compose.yaml",
                    """
                    services:
                      web:
                        image: nginx
                        volumes:
                          - type: bind
                            source: ${SOCKET}
                            target: /s
                    """,
                    Map.of(".env", ENV)))
            .getFirst();
    assertEquals("= /var/run/docker.sock", Read.say(container.mounts().getFirst().source()));
  }

  @Test
  void itIsLookedForOnlyWhenAVariableIsOpen() {
    assertEquals(List.of(), asked("- /srv:/srv"));
    assertEquals(List.of(), asked("- ${A:-/srv}:/srv"));
    assertEquals(List.of(".env"), asked("- ${A}:/srv\n      - ${B}:/b"));
  }

  private static List<String> asked(String volumes) {
    List<String> asked = new ArrayList<>();
    Surroundings surroundings =
        new Surroundings() {
          @Override
          public Optional<SourceFile> find(String path) {
            asked.add(path);
            return Optional.empty();
          }

          @Override
          public int kubernetesMinor() {
            return 34;
          }
        };
    String text = "services:\n  web:\n    image: nginx\n    volumes:\n      " + volumes + "\n";
    new ComposeFormat().read(SourceFile.of("compose.yaml", text), surroundings);
    return asked;
  }
}
