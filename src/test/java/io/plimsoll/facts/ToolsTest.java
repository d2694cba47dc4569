package io.plimsoll.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ToolsTest {
  private static List<String> ways(String tool) {
    return InsecureFlags.of(tool).stream().map(way -> way.form() + " " + way.text()).toList();
  }

  @Test
  void toolsHaveTheirWays() {
    assertEquals(
        List.of(
            "LETTER k",
            "FLAG --insecure",
            "FLAG --proxy-insecure",
            "FLAG --doh-insecure",
            "SETTING insecure"),
        ways("curl"));
    assertEquals(List.of("FLAG --allow-untrusted"), ways("apk"));
    assertEquals(List.of(), ways("tar"));
  }

  @Test
  void purposesDiffer() {
    assertEquals(InsecureFlags.Purpose.SIGNATURE, InsecureFlags.of("apk").getFirst().purpose());
    assertEquals(InsecureFlags.Purpose.TLS, InsecureFlags.of("wget").getFirst().purpose());
  }

  @Test
  void valuesDecide() {
    InsecureFlags.Bypass node = variable("NODE_TLS_REJECT_UNAUTHORIZED");
    assertTrue(node.hasValue("0"));
    assertFalse(node.hasValue("1"));
    InsecureFlags.Bypass host = variable("PIP_TRUSTED_HOST");
    assertTrue(host.hasValue("pypi.example.org"));
    InsecureFlags.Bypass git = InsecureFlags.of("git").getFirst();
    assertTrue(git.hasValue("http.sslVerify=false"));
    assertFalse(git.hasValue("http.sslVerify=true"));
  }

  private static InsecureFlags.Bypass variable(String name) {
    return InsecureFlags.variables().stream()
        .filter(way -> way.text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void settingsAreLinesOfFiles() {
    List<String> settings = InsecureFlags.settings().stream().map(s -> s.text()).toList();
    assertTrue(settings.containsAll(List.of("gpgcheck=0", "[trusted=yes]", "strict-ssl=false")));
  }

  @Test
  void everyValueIsAPattern() {
    for (String tool : List.of("curl", "apt-get", "dnf", "mvn", "npm", "skopeo", "conda")) {
      InsecureFlags.of(tool).forEach(way -> Pattern.compile(way.value()));
    }
    InsecureFlags.variables().forEach(way -> Pattern.compile(way.value()));
  }

  @Test
  void imagesWriteToFolders() {
    List<WritablePaths.WritablePath> paths = WritablePaths.of("docker.io/bitnami/redis");
    assertEquals(
        List.of("/bitnami/redis/data", "/opt/bitnami/redis/etc", "/opt/bitnami/redis/tmp", "/tmp"),
        paths.stream().map(WritablePaths.WritablePath::path).toList());
    assertEquals(WritablePaths.Kind.VOLUME, paths.getFirst().kind());
    assertEquals(WritablePaths.Kind.TEMPORARY, paths.getLast().kind());
    assertEquals(Confidence.ASSUMED, paths.getFirst().confidence());
    assertEquals(List.of(), WritablePaths.of("docker.io/acme/web"));
  }

  @Test
  void volumesOfDockerfilesAreChecked() {
    assertTrue(
        WritablePaths.of("docker.io/library/redis").stream()
            .anyMatch(
                path -> path.path().equals("/data") && path.confidence() == Confidence.CHECKED));
  }
}
