package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.source.FileMode;
import io.plimsoll.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Reads the files of the conformance corpus and compares with what BuildKit's own parser said.
final class ConformanceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The folder of the corpora; the property `corpora` names another one.
  static Path corpus() {
    return Path.of(System.getProperty("corpora", "../shared/corpora"), "dockerfile");
  }

  @TestFactory
  List<DynamicTest> everyFileIsReadAsBuildKitReadsIt() throws IOException {
    Path golden = corpus().resolve("golden.jsonl");
    assumeTrue(Files.exists(golden), "skipped: there is no conformance corpus at " + golden);
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(golden)) {
      JsonNode expected = JSON.readTree(line);
      tests.add(dynamicTest(expected.get("file").textValue(), () -> compare(expected)));
    }
    assertEquals(97, tests.size());
    return tests;
  }

  private static void compare(JsonNode expected) throws IOException {
    byte[] bytes = Files.readAllBytes(corpus().resolve(expected.get("file").textValue()));
    SourceFile file = (SourceFile) SourceFile.decode("Dockerfile", FileMode.REGULAR, bytes);
    Dockerfile dockerfile = Dockerfile.parse(file);
    Reading reading = Reading.of(dockerfile);
    assertEquals(expected.has("err"), reading.refusal().isPresent(), "refused by the parser");
    assertEquals(expected.has("ierr"), reading.misuse().isPresent(), "refused after the parser");
    assertEquals(expected.get("esc").textValue(), reading.escape());
    assertEquals(expected.path("warn").asInt(0), reading.warnings());
    assertEquals(describe(expected.get("nodes")), describe(reading.nodes()));
    assertEquals(file.text(), dockerfile.print());
  }

  private static String describe(List<Reading.Node> nodes) {
    return String.join("\n", nodes.stream().map(Reading.Node::toString).toList());
  }

  private static String describe(JsonNode nodes) {
    Stream<JsonNode> all = StreamSupport.stream(nodes.spliterator(), false);
    return describe(all.map(ConformanceTest::node).toList());
  }

  private static Reading.Node node(JsonNode node) {
    return new Reading.Node(
        node.get("v").textValue(),
        node.get("s").intValue(),
        node.get("e").intValue(),
        strings(node.path("f")),
        node.get("o").textValue(),
        strings(node.path("w")),
        node.path("j").asBoolean(false),
        node.path("h").asInt(0));
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
  }
}
