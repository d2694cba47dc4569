package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page about settings names every key of the schema, and tells the truth about effects.
class SettingsPageTest {
  private static final RuleNames NAMES =
      new RuleNames(new TreeSet<>(List.of("no-privileged")), new TreeSet<>(), new TreeMap<>());

  private static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("docs/settings.md")).stream()
        .filter(line -> line.startsWith("| `"))
        .toList();
  }

  private static Stream<String> keys(String row) {
    String first = row.substring(2).split(" \\| ", 2)[0];
    return Pattern.compile("`([^`]+)`").matcher(first).results().map(result -> result.group(1));
  }

  private static Set<String> keysOfTheSchema() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(Files.readString(Path.of("docs/plimsoll.schema.json")));
    TreeSet<String> keys = new TreeSet<>();
    for (Map.Entry<String, JsonNode> key : schema.path("properties").properties()) {
      JsonNode inner = key.getValue().path("properties");
      inner.properties().forEach(one -> keys.add(key.getKey() + "." + one.getKey()));
      if (inner.isEmpty()) {
        keys.add(key.getKey());
      }
    }
    return keys;
  }

  @Test
  void everyKeyHasARow() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    rows().stream()
        .flatMap(SettingsPageTest::keys)
        .map(key -> key.startsWith("rules.") ? "rules" : key)
        .forEach(named::add);
    assertEquals(keysOfTheSchema(), named);
  }

  @Test
  void whatHasNoEffectIsSaidToHaveNone() throws IOException {
    TreeSet<String> without = new TreeSet<>();
    rows().stream()
        .filter(row -> row.contains("no effect yet"))
        .flatMap(SettingsPageTest::keys)
        .forEach(without::add);
    SettingsFile all =
        SettingsFile.read(
            SourceFile.of(
                "plimsoll.yml",
                """
                extends: org
                review: {praise: true, scope: new, drafts: true, skip-label: x, base-branches: [a]}
                paths: {include: [a], helm: [{chart: a}], kustomize: [a], dockerfiles: [a]}
                images: {trusted-registries: [a], pin: off, default-users: {a: "1"}}
                workloads: {writable-paths: [/a], kubernetes-version: "1.30"}
                labels: {required: {a: text}, strict: true}
                exceptions: {foreign: true, inline: true, who: admin, four-eyes: true, max-days: 3}
                """),
            NAMES);
    assertEquals(List.of(), all.errors());
    assertEquals(without, new TreeSet<>(all.notes().stream().map(SettingsPageTest::key).toList()));
  }

  private static String key(Problem note) {
    return note.facts().getOrDefault("key", "");
  }

  @Test
  void defaultsStandFirst() throws IOException {
    Map<String, String> defaults = new TreeMap<>();
    LayeredSettings.read(List.of(), NAMES)
        .rows()
        .forEach(row -> defaults.put(row.key(), row.value()));
    for (String row : rows()) {
      String values = row.split(" \\| ", -1)[1];
      String key = keys(row).findFirst().orElseThrow();
      List<String> words =
          Pattern.compile("`([^`]+)`")
              .matcher(values)
              .results()
              .map(SettingsPageTest::one)
              .toList();
      if (values.startsWith("`") && defaults.containsKey(key)) {
        assertEquals(defaults.get(key).replaceAll("[\\[\\]]", ""), words.getFirst(), key);
      }
    }
  }

  private static String one(MatchResult result) {
    return result.group(1);
  }
}
