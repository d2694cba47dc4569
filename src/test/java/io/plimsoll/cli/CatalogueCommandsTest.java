package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.cli.Project.Ran;
import io.plimsoll.rules.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `plimsoll rules` and `plimsoll explain`.
class CatalogueCommandsTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  private static List<String> columns(Ran ran) {
    return ran.out().lines().map(line -> line.split(" +", -1)[0]).toList();
  }

  private static List<String> slugs() {
    return Catalogue.rules().stream().map(rule -> rule.card().slug()).sorted().toList();
  }

  @Test
  void rulesListsEachRuleInALine() {
    Ran ran = project.run("rules");
    assertEquals(slugs(), columns(ran).stream().sorted().toList());
    assertEquals(0, ran.code());
    assertEquals("", ran.err());
    assertFalse(ran.out().contains("{"), ran.out());
  }

  @Test
  void rulesListsTheWorstFirst() {
    List<String> severities =
        project.run("rules").out().lines().map(line -> line.split(" +", -1)[1]).distinct().toList();
    assertEquals(
        Stream.of("critical", "high", "medium", "low", "info")
            .filter(severities::contains)
            .toList(),
        severities);
  }

  @Test
  void rulesOfAProfileAreFewer() {
    List<String> baseline = columns(project.run("rules", "--profile", "pss-baseline"));
    List<String> restricted = columns(project.run("rules", "--profile", "pss-restricted"));
    assertTrue(restricted.containsAll(baseline), restricted.toString());
    assertTrue(baseline.contains("no-privileged"));
    assertFalse(baseline.contains("seccomp-profile"));
    assertTrue(restricted.contains("seccomp-profile"));
  }

  @Test
  void rulesAsJson() throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(project.run("rules", "--format", "json").out());
    assertEquals(slugs(), json.valueStream().map(r -> r.get("rule").asText()).sorted().toList());
    for (JsonNode rule : json) {
      for (String field : List.of("severity", "pack", "shown", "grade", "title", "why")) {
        assertFalse(rule.get(field).asText().isBlank(), rule + " " + field);
      }
      assertTrue(!rule.get("platforms").isEmpty(), rule.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "nb", "it", "de"})
  void rulesSpeaksFiveLanguages(String language) {
    Ran ran = project.run("rules", "--lang", language);
    assertEquals(columns(project.run("rules")), columns(ran));
    assertNotEquals(project.run("rules").out(), ran.out());
  }

  @ParameterizedTest
  @MethodSource("slugs")
  void everyRuleIsExplained(String slug) {
    Ran ran = project.run("explain", slug);
    assertTrue(ran.out().startsWith(slug + ": "), ran.out());
    assertTrue(ran.out().contains("\nBad ("), ran.out());
    assertTrue(ran.out().contains("\nGood\n"), ran.out());
    assertEquals(0, ran.code());
    assertEquals("", ran.err());
  }

  @ParameterizedTest
  @CsvSource({
    "DL3002, non-root-user",
    "hadolint:DL3002, non-root-user",
    "CKV_K8S_16, no-privileged",
    "privileged-container, no-privileged",
  })
  void whatOtherToolsCallARuleIsUnderstood(String typed, String slug) {
    Ran ran = project.run("explain", typed);
    assertTrue(ran.out().contains(slug + ": "), ran.out() + ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-checked", "reasoned-suppression"})
  void whatTheEngineItselfSaysIsExplainedToo(String slug) {
    Ran ran = project.run("explain", slug);
    assertTrue(ran.out().startsWith(slug + ": "), ran.out() + ran.err());
    assertTrue(ran.out().contains("\nfix: "), ran.out());
    assertEquals(0, ran.code());
  }

  @Test
  void severalRulesAreExplainedInTheirOrder() {
    String out = project.run("explain", "no-privileged", "DL3002").out();
    assertTrue(out.indexOf("no-privileged: ") >= 0);
    assertTrue(out.indexOf("non-root-user: ") > out.indexOf("no-privileged: "), out);
  }

  @Test
  void anUnknownRuleAmongKnownOnesIsRefused() {
    Ran ran = project.run("explain", "no-privileged", "no-such");
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "nb", "it", "de"})
  void explainSpeaksFiveLanguages(String language) {
    assertNotEquals(
        project.run("explain", "no-privileged").out(),
        project.run("explain", "no-privileged", "--lang", language).out());
  }
}
