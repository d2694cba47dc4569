package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What git tracks, read from its index.
class TrackedTest {
  private static final List<String> FILES =
      List.of("Dockerfile", "a.b/c", "a/b/c/d/Dockerfile", "a/b/long-name.yaml", "ü/ö.yaml");

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  private void commit(int version) throws IOException {
    try (var git = project.git()) {
      var config = git.getRepository().getConfig();
      config.setInt("index", null, "version", version);
      config.save();
    }
    FILES.forEach(name -> project.file(name, "x"));
    project.commit();
  }

  private List<String> tracked() {
    return List.copyOf(Tracked.in(folder).paths());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void everyFileOfTheIndexIsTracked(int version) throws IOException {
    commit(version);
    byte[] index = Files.readAllBytes(folder.resolve(".git/index"));
    assertEquals(version, index[7]);
    assertEquals(FILES, tracked());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void namesOfAllLengthsAreRead(int version) throws IOException {
    List<String> names = IntStream.rangeClosed(10, 40).mapToObj("x"::repeat).toList();
    names.forEach(name -> project.file("n/" + name, "x"));
    commit(version);
    assertTrue(tracked().containsAll(names.stream().map(name -> "n/" + name).toList()));
  }

  @Test
  void aFolderIsTrackedWhenAFileInItIs() throws IOException {
    commit(2);
    Tracked tracked = Tracked.in(folder);
    for (String path : List.of("a", "a/b/c", "Dockerfile", "ü")) {
      assertTrue(tracked.contains(path), path);
    }
    for (String path : List.of("b", "a/b/c/d/Docker", "a.", "Dockerfile/a", "")) {
      assertFalse(tracked.contains(path), path);
    }
  }

  @Test
  void whatIsNotAddedIsNotTracked() throws IOException {
    commit(2);
    project.file("later", "x");
    assertFalse(tracked().contains("later"));
  }

  @Test
  void withoutAnIndexNothingIsTracked() {
    assertEquals(List.of(), tracked());
    project.git().close();
    assertEquals(List.of(), tracked());
  }

  @Test
  void anIndexThatCannotBeReadTracksNothing() throws IOException {
    commit(2);
    Path index = folder.resolve(".git/index");
    byte[] bytes = Files.readAllBytes(index);
    for (int length : new int[] {0, 3, 11, 12, 40, 72, 90}) {
      Files.write(index, Arrays.copyOf(bytes, length));
      assertEquals(List.of(), tracked(), "cut at " + length);
    }
    Files.writeString(index, "This is no index, whatever it is.");
    assertEquals(List.of(), tracked());
  }

  @Test
  void aFileMayNameTheFolder() throws IOException {
    commit(2);
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve(".git"), "gitdir: ../.git\n");
    assertEquals(tracked(), List.copyOf(Tracked.in(other).paths()));
    Files.writeString(other.resolve(".git"), "gitdir: " + folder.resolve(".git") + "\n");
    assertEquals(tracked(), List.copyOf(Tracked.in(other).paths()));
    Files.writeString(other.resolve(".git"), "something else\n");
    assertEquals(List.of(), List.copyOf(Tracked.in(other).paths()));
  }
}
