package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The reader of settings and the published JSON schema know the same keys, values and defaults.
class SettingsSchemaTest {
  private static final RuleNames NAMES =
      new RuleNames(new TreeSet<>(List.of("no-privileged")), new TreeSet<>(), new TreeMap<>());
  private static final JsonNode SCHEMA = schema();

  private static JsonNode schema() {
    try (InputStream stream =
        Objects.requireNonNull(
            SettingsSchemaTest.class.getResourceAsStream("/plimsoll.schema.json"))) {
      return new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Problem> errors(String text) {
    return SettingsFile.read(SourceFile.of(".github/plimsoll.yml", text), NAMES).errors();
  }

  private static boolean knows(String text) {
    return errors(text).stream().noneMatch(error -> error.code().startsWith("settings-key"));
  }

  @Test
  void thePublishedCopyIsTheSame() throws IOException {
    assertEquals(
        Files.readString(Path.of("src/main/resources/plimsoll.schema.json")),
        Files.readString(Path.of("docs/plimsoll.schema.json")));
  }

  @Test
  void everyKeyOfTheSchemaIsRead() {
    for (Map.Entry<String, JsonNode> key : SCHEMA.path("properties").properties()) {
      assertTrue(knows(key.getKey() + ":\n"), key.getKey());
      for (String inner : names(key.getValue())) {
        assertTrue(knows(key.getKey() + ":\n  " + inner + ":\n"), key.getKey() + "." + inner);
      }
    }
  }

  @Test
  void noSectionReadsAKeyThatTheSchemaLacks() {
    for (Map.Entry<String, JsonNode> key : SCHEMA.path("properties").properties()) {
      if (!names(key.getValue()).isEmpty()) {
        assertFalse(knows(key.getKey() + ":\n  no-such-key: 1\n"), key.getKey());
      }
    }
    assertFalse(knows("no-such-key: 1\n"));
  }

  @Test
  void everyWordOfTheSchemaIsUnderstood() {
    for (Map.Entry<String, JsonNode> key : SCHEMA.path("properties").properties()) {
      words(key.getValue()).forEach(word -> fine(key.getKey() + ": " + word + "\n"));
      for (Map.Entry<String, JsonNode> inner : key.getValue().path("properties").properties()) {
        words(inner.getValue())
            .forEach(word -> fine(key.getKey() + ":\n  " + inner.getKey() + ": " + word + "\n"));
      }
    }
  }

  private static void fine(String text) {
    assertEquals(List.of(), errors(text), text);
  }

  @Test
  void everyWordThatTheSchemaLacksIsRefused() {
    for (Map.Entry<String, JsonNode> key : SCHEMA.path("properties").properties()) {
      for (Map.Entry<String, JsonNode> inner : key.getValue().path("properties").properties()) {
        if (!words(inner.getValue()).isEmpty()) {
          String text = key.getKey() + ":\n  " + inner.getKey() + ": zebra\n";
          assertEquals(1, errors(text).size(), text);
        }
      }
    }
  }

  /// A value that equals its default changes nothing.
  @Test
  void defaultsAreThoseOfTheSchema() {
    int seen = 0;
    for (Map.Entry<String, JsonNode> key : SCHEMA.path("properties").properties()) {
      for (Map.Entry<String, JsonNode> inner : key.getValue().path("properties").properties()) {
        JsonNode value = inner.getValue().path("default");
        if (!value.isMissingNode()) {
          seen++;
          String text = key.getKey() + ":\n  " + inner.getKey() + ": " + value + "\n";
          SettingsFile read = SettingsFile.read(SourceFile.of("plimsoll.yml", text), NAMES);
          assertEquals(Settings.defaults(), read.settings(), text);
        }
      }
    }
    assertTrue(seen > 20, "defaults seen: " + seen);
  }

  private static List<String> names(JsonNode section) {
    return section.path("properties").properties().stream().map(Map.Entry::getKey).toList();
  }

  private static List<String> words(JsonNode node) {
    JsonNode target = node.has("allOf") ? node.path("allOf").get(0) : node;
    String reference = target.path("$ref").asText("");
    JsonNode meant = reference.isEmpty() ? target : SCHEMA.at(reference.substring(1));
    return meant.path("enum").valueStream().map(JsonNode::asText).toList();
  }
}
