package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {

  private static List<String> names(String path, String text, String rule) {
    return Reviewed.added(path, text).only(rule).report().findings().stream()
        .map(Finding::fingerprint)
        .toList();
  }

  private static String name(String path, String text, String rule) {
    List<String> names = names(path, text, rule);
    assertEquals(1, names.size(), names.toString());
    return names.getFirst();
  }

  /// Names are kept in stores and comments, so this one must be the same for ever.
  @Test
  void aNameIsTheSameForEver() {
    assertEquals(
        "164b3c616f4991b0",
        new Fingerprints().of("no-privileged", "compose.yaml", "service/web", ""));
    assertEquals(
        "164b3c616f4991b0",
        name("compose.yaml", "services:\n  web:\n    privileged: true\n", "no-privileged"));
  }

  @Test
  void neighbouringTextsDoNotRunTogether() {
    Fingerprints fingerprints = new Fingerprints();
    assertNotEquals(fingerprints.of("ab", "c", "d", ""), fingerprints.of("a", "bc", "d", ""));
    assertNotEquals(fingerprints.of("a", "b", "cd", ""), fingerprints.of("a", "b", "c", "d"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          versioned-image    | image: nginx             | image: nginx:latest
          read-only-host-mount | volumes: ["/srv:/a"]   | volumes: ["/srv:/b:rw"]
          bound-published-port | ports: ["8080:80"]     | ports: ["0.0.0.0:8080:80"]
          no-explicit-root   | user: root               | user: "0:0"
          no-dangerous-capabilities | cap_add: [SYS_ADMIN] | cap_add: [CAP_SYS_ADMIN]
          """)
  void valuesThatChangeInNormalWorkDoNotCount(String rule, String one, String other) {
    assertEquals(service(rule, one), service(rule, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          versioned-image    | image: nginx             | image: redis
          no-runtime-socket  | volumes: ["/var/run/docker.sock:/a"] | volumes: ["/run/containerd/containerd.sock:/a"]
          bound-published-port | ports: ["8080:80"]     | ports: ["8080:81"]
          no-dangerous-capabilities | cap_add: [SYS_ADMIN] | cap_add: [SYS_MODULE]
          """)
  void whatIsAnotherThingHasAnotherName(String rule, String one, String other) {
    assertNotEquals(service(rule, one), service(rule, other));
  }

  private static String service(String rule, String key) {
    String image = key.startsWith("image:") ? "" : "    image: nginx:1.29\n";
    return name("compose.yaml", "services:\n  web:\n" + image + "    " + key + "\n", rule);
  }

  @Test
  void anotherFileOrServiceHasAnotherName() {
    String text = "services:\n  web:\n    privileged: true\n";
    String web = name("compose.yaml", text, "no-privileged");
    assertNotEquals(web, name("a/compose.yaml", text, "no-privileged"));
    assertNotEquals(web, name("compose.yaml", text.replace("web", "api"), "no-privileged"));
  }

  @Test
  void linesAboveChangeNoName() {
    String text = "services:\n  web:\n    privileged: true\n";
    assertEquals(
        name("compose.yaml", text, "no-privileged"),
        name("compose.yaml", "# a word\n\nname: shop\n" + text, "no-privileged"));
  }

  @Test
  void aFurtherUserOfASharedValueChangesNoName() {
    String text =
        """
        x-base: &base
          privileged: true
        services:
          web:
            <<: *base
        """;
    assertEquals(
        name("compose.yaml", text, "no-privileged"),
        name("compose.yaml", text + "  api:\n    <<: *base\n", "no-privileged"));
  }

  @Test
  void equalNamesAreNumberedInFileOrder() {
    String run = "RUN curl https://a.example | sh\n";
    List<String> names = names("Dockerfile", "FROM debian:13\n" + run.repeat(3), "no-piped-shell");
    String plain = names.getFirst();
    assertTrue(plain.matches("[0-9a-f]{16}"), plain);
    assertEquals(List.of(plain, plain + "#2", plain + "#3"), names);
  }
}
