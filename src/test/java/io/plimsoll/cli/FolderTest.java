package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that others name, such as the Dockerfile of a service.
class FolderTest {
  @TempDir Path place;
  private Folder folder;

  @BeforeEach
  void open() throws IOException {
    Path root = Files.createDirectories(place.resolve("root"));
    Files.createDirectories(root.resolve("app"));
    Files.createDirectories(place.resolve("outside"));
    Files.writeString(root.resolve("app/Dockerfile"), "FROM a\n");
    Files.writeString(place.resolve("outside/Dockerfile"), "FROM b\n");
    Files.createSymbolicLink(root.resolve("out"), place.resolve("outside"));
    Files.createSymbolicLink(root.resolve("in"), root.resolve("app"));
    Files.createSymbolicLink(root.resolve("link"), root.resolve("app/Dockerfile"));
    Files.createSymbolicLink(root.resolve("away"), place.resolve("outside/Dockerfile"));
    Files.createSymbolicLink(root.resolve("round"), Path.of("../outside/../root/in/Dockerfile"));
    Files.createSymbolicLink(root.resolve("nowhere"), Path.of("nowhere"));
    folder = new Folder(root);
  }

  private Optional<String> text(String path) {
    return folder
        .find(path)
        .filter(SourceFile.class::isInstance)
        .map(SourceFile.class::cast)
        .map(SourceFile::text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app/Dockerfile", "./app//Dockerfile", "app/../app/Dockerfile"})
  void aFileInsideIsFound(String path) {
    assertEquals(Optional.of("FROM a\n"), text(path));
  }

  @Test
  void aFolderThatLeadsInsideIsEntered() {
    assertEquals(Optional.of("FROM a\n"), text("in/Dockerfile"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside/Dockerfile",
        "out/Dockerfile",
        "app/../out/Dockerfile",
        "/etc/hostname",
        "app",
        "",
        "missing",
        "app/Dockerfile/x",
        "a\u0000b"
      })
  void whatLiesOutsideOrIsNoFileIsNot(String path) {
    assertEquals(Optional.empty(), folder.find(path).map(FileVersion::path));
  }

  @Test
  void aLinkIsNotFollowed() {
    assertEquals(Optional.of(Unread.link("link", "app/Dockerfile")), folder.find("link"));
    assertEquals(Optional.of(Unread.link("round", "app/Dockerfile")), folder.find("round"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"away", "out", "in", "nowhere"})
  void whatALinkLeadsToIsToldOfFilesOfTheFolderAlone(String path) {
    assertEquals(Optional.of(new Unread(path, Unread.Reason.SYMLINK)), folder.find(path));
  }
}
