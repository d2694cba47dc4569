package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy;
import io.plimsoll.syntax.yaml.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The volumes that a read-only root brings along: their names are labels that the API takes, their
/// paths are free.
class WritableVolumesTest {

  /// The volumes of a pod and the mounts of its first container, after the root became read-only.
  private static List<String> written(String text, String... writable) {
    String name = Manifested.of(text).only().name();
    Manifested after =
        Manifested.of(Mended.one(text, name, new Remedy.ReadOnlyRootFilesystem(List.of(writable))));
    Place spec = after.document().pods().getFirst().template().spec();
    return spec.get("containers").orElseThrow().items().getFirst().get("volumeMounts").stream()
        .flatMap(mounts -> mounts.items().stream())
        .map(mount -> Slots.text(mount, "name") + " " + Slots.text(mount, "mountPath"))
        .toList();
  }

  private static String pod(String name, String fields) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: a}
    spec:
      containers:
        - name: NAME
          image: i
    """
            .replace("NAME", name)
        + fields;
  }

  @ParameterizedTest
  @CsvSource({
    "/tmp, tmp",
    "/var/cache/nginx, var-cache-nginx",
    "/var/lib/My_App/, var-lib-my-app",
    "/.cache, cache",
    "/, files",
    "/ä/ö, files"
  })
  void aVolumeIsNamedForItsPath(String path, String name) {
    assertEquals(List.of(name + " " + path), written(pod("web", ""), path));
  }

  @Test
  void oneOfSeveralContainersHasItsOwn() {
    assertEquals(
        List.of("web-tmp /tmp"), written(pod("web", "    - {name: b, image: j}\n"), "/tmp"));
  }

  @Test
  void aLongNameIsCutAndEndsInALetter() {
    String path = "/" + "abc-".repeat(20);
    String cut = "abc-".repeat(16).substring(0, 63);
    assertEquals(List.of(cut + " " + path), written(pod("web", ""), path));
    String odd = "/" + "a".repeat(62) + "/b";
    assertEquals(List.of("a".repeat(62) + " " + odd), written(pod("web", ""), odd));
  }

  @Test
  void aTakenNameIsNotTakenTwice() {
    String text =
        pod(
            "web",
            "  volumes:\n    - {name: tmp, emptyDir: {}}\n    - {name: tmp-2, emptyDir: {}}\n");
    assertEquals(List.of("tmp-3 /tmp"), written(text, "/tmp"));
  }

  @Test
  void twoPathsOfOneNameAreTwoVolumes() {
    assertEquals(
        List.of("var-tmp /var/tmp", "var-tmp-2 /var_tmp"),
        written(pod("web", ""), "/var/tmp", "/var_tmp"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {name: d, mountPath: /tmp}                          | d /tmp
          {name: d, mountPath: /tmp/}                         | d /tmp/
          {name: d, mountPath: /tmp, readOnly: true}          | d /tmp
          {name: d, mountPath: /}                             | d /
          """)
  void whatIsMountedIsNotMountedAgain(String mount, String expected) {
    String text =
        pod(
            "web",
            "      volumeMounts:\n        - "
                + mount
                + "\n  volumes:\n    - {name: d, emptyDir: {}}\n");
    assertEquals(expected, written(text, "/tmp").getFirst());
    int more = expected.equals("d /") ? 2 : 1;
    assertEquals(more, written(text, "/tmp").size());
  }

  @Test
  void aWritableMountAboveIsEnough() {
    String text =
        pod(
            "web",
            "      volumeMounts:\n        - {name: d, mountPath: /var}\n"
                + "  volumes:\n    - {name: d, emptyDir: {}}\n");
    assertEquals(List.of("d /var"), written(text, "/var/tmp"));
    assertEquals(List.of("d /var", "vary /vary"), written(text, "/vary"));
  }

  @Test
  void aReadOnlyMountAboveIsNot() {
    String text =
        pod(
            "web",
            "      volumeMounts:\n        - {name: d, mountPath: /var, readOnly: true}\n"
                + "  volumes:\n    - {name: d, emptyDir: {}}\n");
    assertEquals(List.of("d /var", "var-tmp /var/tmp"), written(text, "/var/tmp"));
  }
}
