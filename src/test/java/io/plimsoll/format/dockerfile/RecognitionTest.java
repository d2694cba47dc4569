package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which files are Dockerfiles.
class RecognitionTest {
  private static final DockerfileFormat FORMAT = new DockerfileFormat(_ -> false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dockerfile",
        "dockerfile",
        "services/web/Dockerfile",
        "Dockerfile.web",
        "Dockerfile-web",
        "Dockerfile_web",
        "Dockerfile.alpine3.22",
        "web.Dockerfile",
        "web.dockerfile",
        "build-dockerfile",
        "Containerfile",
        "Containerfile.dev",
        "dev.containerfile",
      })
  void theseNamesAreDockerfiles(String path) {
    assertTrue(FORMAT.recognisesPath(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dockerfile.template",
        "Dockerfile.j2",
        "Dockerfile.in",
        "Dockerfile.dockerignore",
        "web.Dockerfile.dockerignore",
        ".dockerignore",
        "docs/dockerfile.md",
        "Dockerfile/README",
        "Dockerfiles",
        "mydockerfile",
        "dockerfile.json",
        "Dockerfile.orig",
        "Dockerfile~",
        "compose.yaml",
        "",
      })
  void theseNamesAreNot(String path) {
    assertFalse(FORMAT.recognisesPath(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FROM golang:1.25\n", "# for Go\n\nARG V=1\nFROM golang:$V\n"})
  void aDockerfileForALanguageIsKnownByItsContent(String text) {
    assertTrue(FORMAT.recognises(SourceFile.of("Dockerfile.go", text)));
  }

  @Test
  void codeAboutDockerfilesIsCode() {
    String code = "package dockerfile\n\n// FROM is the first instruction.\n";
    assertFalse(FORMAT.recognises(SourceFile.of("parser/dockerfile.go", code)));
    assertFalse(FORMAT.recognisesPath("parser/dockerfile.go"));
  }

  @Test
  void theSettingsNameFurtherOnes() {
    DockerfileFormat format = new DockerfileFormat("build/image.txt"::equals);
    assertTrue(format.recognisesPath("build/image.txt"));
    assertFalse(format.recognisesPath("other/image.txt"));
  }

  @Test
  void theContentOfAFileWithAnotherNameDoesNotCount() {
    assertFalse(FORMAT.recognises(SourceFile.of("notes", "FROM alpine:3.22\n")));
  }

  @Test
  void itsNameIsItsKind() {
    assertEquals("dockerfile", FORMAT.name());
  }
}
