package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Document;
import io.plimsoll.model.Container;
import io.plimsoll.model.Remedy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Volumes of a service and of the one that it extends: one mount for each target.
class ExtendedMountsTest {
  private static List<String> mounts(Document document, String service) {
    Container container = Read.named(document, service);
    return container.mounts().stream()
        .map(mount ->
            mount.kind() + " " + Read.say(mount.source()) + " at " + Read.say(mount.target()))
        .toList();
  }

  private static final String TWO =
      """
      services:
        base:
          image: nginx
          volumes:
            - /etc:/data
            - type: bind
              source: /var/run/docker.sock
              target: /sock
            - /srv:/srv
        web:
          extends: base
          volumes:
            - ./x:/data
            - {type: volume, source: s, target: /sock}
            - ./y:/y
      """;

  @Test
  void aVolumeTakesThePlaceOfTheOneThatIsExtended() {
    assertEquals(
        List.of(
            "HOST extends /srv at extends /srv",
            "PROJECT = ./x at = /data",
            "VOLUME = s at = /sock",
            "PROJECT = ./y at = /y"),
        mounts(Read.document(TWO), "web"));
  }

  @Test
  void theExtendedServiceKeepsItsOwn() {
    assertEquals(
        List.of(
            "HOST = /etc at = /data",
            "HOST = /var/run/docker.sock at = /sock",
            "HOST = /srv at = /srv"),
        mounts(Read.document(TWO), "base"));
  }

  @Test
  void replacingIsNoConflict() {
    assertEquals(List.of(), Read.document(TWO).conflicts());
  }

  @Test
  void twoOfOneListStayAConflict() {
    Document document =
        Read.document(
            """
            services:
              web:
                image: nginx
                volumes: ["./a:/data", "./b:/data"]
            """);
    assertEquals(2, mounts(document, "web").size());
    assertEquals(
        List.of("compose-duplicate-mount"),
        document.conflicts().stream().map(problem -> problem.code()).toList());
  }

  @Test
  void theNearestOfAChainCounts() {
    Document document =
        Read.document(
            """
            services:
              a:
                image: nginx
                volumes: ["/a:/data"]
              b:
                extends: a
                volumes: ["/b:/data"]
              c:
                extends: b
            """);
    assertEquals(List.of("HOST extends /b at extends /data"), mounts(document, "c"));
  }

  @Test
  void anotherFileIsReplacedToo() {
    Document document =
        Read.document(
            "compose.yaml",
            """
            services:
              web:
                extends: {file: base.yaml, service: base}
                volumes: ["./x:/data"]
            """,
            Map.of(
                "base.yaml",
                """
                services:
                  base:
                    image: nginx
                    volumes: ["/etc:/data", "/srv:/srv"]
                """));
    assertEquals(
        List.of("HOST extends /srv at extends /srv", "PROJECT = ./x at = /data"),
        mounts(document, "web"));
  }

  @Test
  void anOpenTargetReplacesNothing() {
    Document document =
        Read.document(
            """
            services:
              base:
                image: nginx
                volumes: ["/a:${DATA}"]
              web:
                extends: base
                volumes: ["/b:${DATA}"]
            """);
    assertEquals(
        List.of("HOST extends /a at open ${DATA}", "HOST = /b at open ${DATA}"),
        mounts(document, "web"));
  }

  @Test
  void aMergeKeyIsOverriddenWhole() {
    Document document =
        Read.document(
            """
            x-base: &base
              volumes: ["/a:/a", "/b:/b"]
            services:
              web:
                <<: *base
                image: nginx
                volumes: ["./b:/b"]
            """);
    assertEquals(List.of("PROJECT = ./b at = /b"), mounts(document, "web"));
  }

  @Test
  void mountsAtOneTargetAreMendedTogether() {
    String text =
        """
        services:
          base:
            image: nginx
            volumes: ["/srv:/data"]
          web:
            extends: base
            volumes: ["/opt:/data"]
        """;
    assertEquals(
        text.replace(":/data", ":/data:ro"), Mend.all(text, new Remedy.MountReadOnly("/data")));
  }
}
