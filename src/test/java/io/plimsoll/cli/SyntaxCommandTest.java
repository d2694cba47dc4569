package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.plimsoll.cli.Project.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `plimsoll syntax`: how a file was read, a JSON line a file.
class SyntaxCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  private String syntax(String name, String text) {
    Ran ran = project.file(name, text).run("syntax", name);
    assertEquals(0, ran.code(), ran.err());
    assertEquals("", ran.err());
    return ran.out();
  }

  @Test
  void aDockerfileIsAListOfInstructions() {
    assertEquals(
        """
        {"file":"Dockerfile","nodes":[\
        {"v":"FROM","s":1,"e":1,"f":["--platform=linux/amd64"],\
        "o":"FROM --platform=linux/amd64 debian:13 AS build","w":["debian:13","AS","build"]},\
        {"v":"RUN","s":2,"e":3,"o":"RUN true   && false","w":["true   && false"]},\
        {"v":"CMD","s":4,"e":4,"o":"CMD [\\"a\\", \\"b\\"]","w":["a","b"],"j":true}],"esc":"\\\\"}
        """,
        syntax(
            "Dockerfile",
            """
            FROM --platform=linux/amd64 debian:13 AS build
            RUN true \\
              && false
            CMD ["a", "b"]
            """));
  }

  @Test
  void whatIsRefusedIsNamed() {
    assertEquals(
        """
        {"file":"Dockerfile","ierr":"unknown-instruction","nodes":[\
        {"v":"FORM","s":1,"e":1,"o":"FORM debian:13","w":[""]}],"esc":"\\\\"}
        """,
        syntax("Dockerfile", "FORM debian:13\n"));
  }

  @Test
  void aManifestIsATreeWithPlaces() {
    assertEquals(
        """
        {"file":"a.yaml","documents":[\
        {"k":"mapping","at":"1:1-2:6","entries":[\
        {"k":"scalar","at":"1:1-1:2","style":"PLAIN","text":"x"},\
        {"k":"sequence","at":"1:7-1:12","items":[\
        {"k":"scalar","at":"1:8-1:11","style":"DOUBLE_QUOTED","text":"1"}]},\
        {"k":"scalar","at":"2:1-2:2","style":"PLAIN","text":"y"},\
        {"k":"alias","at":"2:4-2:6","name":"a"}]}],"problems":[],"remarks":[]}
        """,
        syntax("a.yaml", "x: &a [\"1\"]\ny: *a\n"));
  }

  @Test
  void aFaultHasItsPlace() {
    String line = syntax("a.yaml", "a: 1\n---\nb: [\n");
    assertTrue(line.contains("\"text\":\"1\""), line);
    assertTrue(line.contains("\"problems\":[{\"code\":\""), line);
  }

  @Test
  void severalFilesAreALineEachAndSecretsStay() {
    project.file("Dockerfile", "FROM a\nENV TOKEN=hunter2secret\n").file("b.yaml", "b: 1\n");
    List<String> lines = project.run("syntax", "Dockerfile", "b.yaml").out().lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.getFirst().contains("hunter2secret"));
    assertTrue(lines.getLast().startsWith("{\"file\":\"b.yaml\""));
  }

  @Test
  void whatIsNoTextIsSaid() {
    project.file("Dockerfile", new byte[] {'F', 0});
    assertEquals("{\"file\":\"Dockerfile\",\"unread\":\"BINARY\"}\n", run("Dockerfile"));
  }

  private String run(String name) {
    return project.run("syntax", name).out();
  }

  @Test
  void filesAreReadAsTheCorpusSays() throws IOException {
    Path corpus = Path.of(System.getProperty("corpora", "../shared/corpora"), "dockerfile");
    Path golden = corpus.resolve("golden.jsonl");
    assumeTrue(Files.exists(golden), "skipped: there is no conformance corpus at " + golden);
    List<JsonNode> expected = new ArrayList<>();
    List<String> words = new ArrayList<>(List.of("syntax"));
    for (String line : Files.readAllLines(golden)) {
      JsonNode node = JSON.readTree(line);
      expected.add(withoutSentences(node));
      words.add(node.get("file").textValue());
    }
    Ran ran = new Project(corpus.toAbsolutePath()).run(words.toArray(String[]::new));
    List<JsonNode> read = new ArrayList<>();
    for (String line : ran.out().lines().toList()) {
      read.add(withoutSentences(JSON.readTree(line)));
    }
    assertEquals(97, read.size());
    assertEquals(expected, read);
  }

  /// What is refused is refused by both, each in its own words.
  private static JsonNode withoutSentences(JsonNode node) {
    ObjectNode copy = node.deepCopy();
    for (String field : List.of("err", "ierr")) {
      if (copy.has(field)) {
        copy.set(field, TextNode.valueOf("refused"));
      }
    }
    return copy;
  }
}
