package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
  private final ComposeFormat format = new ComposeFormat();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compose.yaml",
        "compose.yml",
        "docker-compose.yml",
        "docker-compose.yaml",
        "a/b/compose.prod.yaml",
        "docker-compose.override.yml",
        "docker-compose-dev.yml",
        "docker-compose_ci.yml",
        "dev.docker-compose.yml",
        "web-compose.yml",
        "Docker-Compose.YML",
        "dockercompose.yml",
      })
  void aPathSaysIt(String path) {
    assertTrue(format.recognisesPath(path));
    assertTrue(format.recognises(SourceFile.of(path, "services: {}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "composer.yaml",
        "decompose.yaml",
        "compose.json",
        "compose",
        "compose/values.yaml",
        ".github/workflows/docker-compose.yml",
      })
  void aPathDoesNotSayIt(String path) {
    assertFalse(format.recognisesPath(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services: {web: {image: nginx}}",
        "version: '3'\nservices:\n  web:\n    build: .\n",
        "x-a: &a {image: nginx}\nservices: {web: *a}",
      })
  void theShapeSaysIt(String text) {
    assertTrue(format.recognises(SourceFile.of("stack.yml", text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "services: [docker]",
        "services: {App\\Mailer: {class: X}}",
        "services: {web: {image: {name: x}}}",
        "apiVersion: v1\nkind: ConfigMap\nservices: {web: {image: nginx}}",
        "jobs: {a: {services: {db: {image: postgres}}}}",
        "web: {image: nginx}",
        "services: {",
      })
  void theShapeDoesNotSayIt(String text) {
    assertFalse(format.recognises(SourceFile.of("stack.yml", text)));
  }

  @Test
  void onlyYamlIsAskedForItsShape() {
    assertFalse(format.recognises(SourceFile.of("a.txt", "services: {web: {image: nginx}}")));
  }

  @Test
  void aKubernetesResourceWithTheNameIsNotOne() {
    String text = "apiVersion: v1\nkind: ConfigMap\n";
    assertFalse(format.recognises(SourceFile.of("compose.yaml", text)));
  }

  @Test
  void aBrokenFileWithTheNameIsOne() {
    SourceFile file = SourceFile.of("compose.yaml", "services:\n  web: [\n");
    assertTrue(format.recognises(file));
    assertEquals(1, Read.document(file.text()).problems().size());
  }

  @Test
  void theOldestFormHasServicesAtTheTop() {
    String text = "web:\n  image: nginx\n  privileged: true\ndb:\n  image: postgres\n";
    var containers = Read.containers(Read.document("docker-compose.yml", text, Map.of()));
    assertEquals(List.of("web", "db"), containers.stream().map(c -> c.name()).toList());
  }

  @Test
  void nameOfTheFormat() {
    assertEquals("compose", format.name());
  }
}
