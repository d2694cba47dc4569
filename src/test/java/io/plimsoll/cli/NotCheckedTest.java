package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.cli.Project.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that cannot be read are said to be unread, and hide nothing else.
class NotCheckedTest {
  private static final String ROOT = "FROM debian:13\nUSER root\n";
  private static final String PRIVILEGED =
      """
      services:
        web:
          image: nginx:1.29
          privileged: true
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder).file("good/Dockerfile", ROOT);
  }

  /// `path reason`, of all files that were not checked.
  private List<String> unread(String... more) {
    try {
      String[] words = new String[more.length + 3];
      System.arraycopy(new String[] {"review", "--format", "json"}, 0, words, 0, 3);
      System.arraycopy(more, 0, words, 3, more.length);
      Ran ran = project.run(words);
      JsonNode json = new ObjectMapper().readTree(ran.out());
      assertTrue(ran.out().contains("good/Dockerfile"), "hides the good file");
      for (JsonNode one : json.get("notChecked")) {
        assertTrue(
            json.get("findings")
                .valueStream()
                .anyMatch(finding ->
                    finding.get("rule").asText().equals("not-checked")
                        && finding.get("path").equals(one.get("path"))),
            "no finding about " + one);
      }
      return json.get("notChecked")
          .valueStream()
          .map(one -> one.get("path").asText() + " " + one.get("reason").asText())
          .toList();
    } catch (JsonProcessingException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void nothingIsUnreadAmongGoodFiles() {
    assertEquals(List.of(), unread());
  }

  @Test
  void binaryFiles() {
    project.file("a/Dockerfile", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, 3});
    assertEquals(List.of("a/Dockerfile binary"), unread());
  }

  @Test
  void filesWithTheCharacterNul() {
    project.file("a/compose.yaml", "services:\n  web:\n    image: a\u0000b\n");
    assertEquals(List.of("a/compose.yaml binary"), unread());
  }

  @Test
  void filesInAnotherEncodingAreReadAndKept() throws IOException {
    byte[] latin = "FROM node:22\n# h\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    project.file("a/Dockerfile", latin);
    assertEquals(List.of(), unread());
    project.run("fix", "a", "--rule", "non-root-user", "--write");
    assertEquals(
        "FROM node:22\nUSER 1000\n# h\u00e9\n",
        Files.readString(project.path("a/Dockerfile"), StandardCharsets.ISO_8859_1));
  }

  @Test
  void hugeFiles() {
    project.file("a/Dockerfile", "FROM debian:13\n" + "# filled\n".repeat(300_000));
    assertEquals(List.of("a/Dockerfile too-large"), unread());
  }

  @Test
  void links() throws IOException {
    Files.createDirectories(project.path("a"));
    Files.createSymbolicLink(project.path("a/Dockerfile"), project.path("good/Dockerfile"));
    Files.createSymbolicLink(project.path("a/x.Dockerfile"), Path.of("nowhere"));
    assertEquals(List.of("a/x.Dockerfile symlink"), unread());
    Ran alone = project.run("review", "a");
    assertEquals("high[not-checked]\nhigh[not-checked]\n", alone.heads());
  }

  /// What a link leads to is reviewed under its own name, once.
  @Test
  void linksToFilesThatAreReviewedAsWell() throws IOException {
    Files.createDirectories(project.path("a"));
    Files.createSymbolicLink(project.path("a/Dockerfile"), Path.of("../good/Dockerfile"));
    Files.createSymbolicLink(project.path("a/y.Dockerfile"), Path.of("Dockerfile"));
    assertEquals(List.of(), unread());
    project.file("b/compose.yaml", PRIVILEGED);
    Files.createSymbolicLink(project.path("a/compose.yaml"), Path.of("../b/compose.yaml"));
    assertEquals(List.of(), unread());
  }

  @Test
  void linksToFilesThatAreReviewedAsSomethingElseOrNotAtAll() throws IOException {
    Files.createDirectories(project.path("a"));
    project.file("b/notes.txt", "FROM debian:13\n");
    project.file("b/stack.yaml", PRIVILEGED);
    Files.createSymbolicLink(project.path("a/1.Dockerfile"), Path.of("../b/notes.txt"));
    Files.createSymbolicLink(project.path("a/2.Dockerfile"), Path.of("../b/stack.yaml"));
    Files.createSymbolicLink(project.path("a/3.Dockerfile"), Path.of("../b"));
    Files.createSymbolicLink(project.path("a/4.Dockerfile"), Path.of("4.Dockerfile"));
    assertEquals(
        List.of(
            "a/1.Dockerfile symlink",
            "a/2.Dockerfile symlink",
            "a/3.Dockerfile symlink",
            "a/4.Dockerfile symlink"),
        unread());
  }

  @Test
  void linksToFilesThatTheSettingsLeaveOut() throws IOException {
    Files.createDirectories(project.path("a"));
    project.file("b/Dockerfile", ROOT);
    Files.createSymbolicLink(project.path("a/Dockerfile"), Path.of("../b/Dockerfile"));
    project.file(".github/plimsoll.yml", "paths: {exclude: [b/**]}\n");
    assertEquals(List.of("a/Dockerfile symlink"), unread());
  }

  @Test
  void linkedFoldersAreNotEntered() throws IOException {
    Files.createSymbolicLink(project.path("loop"), folder);
    assertEquals(List.of(), unread());
  }

  @Test
  void aBrokenDockerfileIsReviewedUpToThePlace() {
    project.file("a/Dockerfile", ROOT + "RUN curl http://a.example/x | sh\nRUNN true\n");
    Ran ran = project.run("review", "a");
    assertTrue(ran.heads().contains("high[not-checked]"), ran.out());
    assertTrue(ran.places().contains("Dockerfile:4:1"), ran.out());
    assertTrue(ran.heads().contains("[no-piped-shell]"), ran.out());
  }

  @Test
  void aBrokenComposeFile() {
    project.file("a/compose.yaml", "services:\n  web: [\n");
    assertEquals(1, unread().size());
    assertTrue(project.run("review").places().contains("a/compose.yaml:"), "place");
  }

  @Test
  void aBrokenDocumentAmongGoodOnesOfAFile() {
    project.file(
        "a/pods.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec:
          hostPID: true
          containers: [{name: a, image: "nginx:1.29"}]
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: b
        """);
    Ran ran = project.run("review", "a");
    assertTrue(ran.heads().contains("[no-host-pid]"), ran.out());
    assertTrue(ran.heads().contains("[not-checked]"), ran.out());
  }

  @Test
  void otherBrokenYamlIsNobodysBusiness() {
    project.file("a/values.yaml", "a: [\n").file("mkdocs.yml", "nav: !!python/name:x [\n");
    assertEquals(List.of(), unread());
  }

  @Test
  void unreadFilesOfBothSidesAreOld() {
    project.file("a/Dockerfile", "FROM debian:13\nRUNN true\n").commit();
    project
        .file("a/Dockerfile", "FROM debian:13\nRUNN false\n")
        .file("good/Dockerfile", ROOT + "\n");
    Ran ran = project.run("review", "--base", "main");
    assertEquals("", ran.heads(), ran.out());
    assertEquals(0, ran.code());
  }

  @Test
  void aFileThatTheChangeBreaksIsNew() {
    project.file("a/compose.yaml", PRIVILEGED).commit();
    project.file("a/compose.yaml", PRIVILEGED + "  api: [\n");
    Ran ran = project.run("review", "--base", "main");
    assertEquals("high[not-checked]\n", ran.heads());
    assertFalse(ran.out().contains("older finding fixed"), ran.out());
    assertEquals(1, ran.code());
  }

  @Test
  void aLinkInPlaceOfAFileIsNew() throws IOException {
    project.file("a/Dockerfile", ROOT).commit().delete("a/Dockerfile");
    Files.createSymbolicLink(project.path("a/Dockerfile"), project.path("good/Dockerfile"));
    Ran ran = project.run("review", "--base", "main");
    assertEquals("high[not-checked]\n", ran.heads());
  }
}
