package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.cli.Project.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Settings files and the options that stand above them.
class SettingsOptionsTest {
  private static final String ROOT = "FROM debian:13\nUSER root\n";
  private static final String QUIET = "version: 1\nrules:\n  non-root-user: off\n";
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        containers:
          - name: app
            image: nginx:1.29
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder).file("Dockerfile", ROOT).commit();
  }

  private boolean speaksOfRoot(String... words) {
    return project.run(words).heads().contains("[non-root-user]");
  }

  @Test
  void theFoundFileCounts() {
    assertTrue(speaksOfRoot("review"));
    project.file(".github/plimsoll.yml", QUIET);
    assertFalse(speaksOfRoot("review"));
    assertTrue(speaksOfRoot("review", "--config", "none"));
  }

  @Test
  void theFoundFileIsThatOfTheRootWhereverItIsTyped() {
    project.file(".github/plimsoll.yml", QUIET).file("a/Dockerfile", ROOT);
    assertFalse(project.runIn("a", "review").heads().contains("non-root-user"));
  }

  @Test
  void theSettingsOfTheBaseCountWhenAsked() {
    project.branch("topic").file(".github/plimsoll.yml", QUIET).file("a/Dockerfile", ROOT).commit();
    assertFalse(speaksOfRoot("review", "--base", "main"));
    assertTrue(speaksOfRoot("review", "--base", "main", "--config", "base"));
  }

  @Test
  void mistakesInTheFileAreToldInItsLanguage() {
    project.file(".github/plimsoll.yml", "version: 1\nlanguage: de\nlangauge: de\n");
    String german = "plimsoll: .github/plimsoll.yml:3: `langauge` ist keine Einstellung; war";
    assertTrue(project.run("review").err().startsWith(german), project.run("review").err());
    String english = "plimsoll: .github/plimsoll.yml:3: `langauge` is not a setting; did";
    assertTrue(project.run("review", "--lang", "en").err().startsWith(english));
  }

  @Test
  void aFileOfAnyNameCounts() {
    project.file("other.yml", QUIET);
    assertFalse(speaksOfRoot("review", "--config", "other.yml"));
  }

  @Test
  void aFoundFileWithErrorsIsNotedAndTheRestOfItCounts() {
    project.file(".github/plimsoll.yml", QUIET + "fail-at: hihg\nlangauge: de\n");
    Ran ran = project.run("review");
    assertFalse(ran.heads().contains("non-root-user"));
    assertEquals(2, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().contains("plimsoll: .github/plimsoll.yml:4: "), ran.err());
    assertTrue(ran.err().contains("plimsoll: .github/plimsoll.yml:5: "), ran.err());
    assertTrue(ran.err().contains("language"), ran.err());
  }

  @Test
  void failAtOfTheSettingsGivesWayToTheOption() {
    project.file(".github/plimsoll.yml", "version: 1\nreview:\n  fail-at: critical\n");
    assertEquals(0, project.run("review").code());
    assertEquals(1, project.run("review", "--fail-at", "high").code());
  }

  @Test
  void languageOfTheSettingsGivesWayToTheOption() {
    project.file(".github/plimsoll.yml", "version: 1\nlanguage: de\n");
    assertTrue(project.run("review").out().startsWith("hoch[non-root-user]"));
    assertTrue(project.run("review", "--lang", "en").out().startsWith("high[non-root-user]"));
  }

  @ParameterizedTest
  @CsvSource({"en, high", "da, høj", "nb, høy", "it, alta", "de, hoch"})
  void speaksFiveLanguages(String language, String word) {
    Ran ran = project.run("review", "--lang", language);
    assertTrue(ran.out().startsWith(word + "[non-root-user]: "), ran.out());
    assertEquals(1, ran.code());
  }

  @Test
  void aProfileShowsItsRulesAlone() {
    project.file("pod.yaml", POD).delete("Dockerfile");
    assertEquals("", project.run("review", "--profile", "pss-baseline").heads());
    String restricted = project.run("review", "--profile", "pss-restricted").heads();
    assertTrue(restricted.contains("[seccomp-profile]"), restricted);
    assertFalse(restricted.contains("[memory-limit]"), restricted);
  }

  @Test
  void severalProfilesAreTheirUnion() {
    project.file("pod.yaml", POD);
    String both =
        project.run("review", "--profile", "pss-restricted", "--profile=cis-docker").heads();
    assertTrue(both.contains("[seccomp-profile]"), both);
    assertTrue(both.contains("[non-root-user]"), both);
  }

  @ParameterizedTest
  @CsvSource({"1.24", "v1.30", "1.34.2"})
  void aVersionOfKubernetesIsUnderstood(String version) {
    assertEquals(1, project.run("review", "--kubernetes-version", version).code());
  }

  @Test
  void aVersionOfKubernetesThatNobodyKnowsYetIsToldOf() {
    assertEquals("", project.run("review", "--kubernetes-version", "1.37").err());
    assertEquals(
        "plimsoll: Kubernetes 1.99 is newer than what is known here; 1.37 is the newest\n",
        project.run("review", "--kubernetes-version", "1.99").err());
  }

  @Test
  void theVersionOfKubernetesDecidesWhatIsUnsafe() {
    project
        .delete("Dockerfile")
        .file(
            "pod.yaml",
            POD.replace(
                "spec:\n",
                """
                spec:
                  securityContext:
                    sysctls:
                      - name: net.ipv4.tcp_keepalive_time
                        value: "600"
                """));
    String rule = "[safe-sysctls]";
    assertTrue(project.run("review", "--kubernetes-version", "1.28").out().contains(rule));
    assertFalse(project.run("review", "--kubernetes-version", "1.29").out().contains(rule));
  }

  @ParameterizedTest
  @CsvSource({
    ".github/plimsoll.yml",
    ".github/plimsoll.yaml",
    ".plimsoll.yml",
    ".plimsoll.yaml",
    "plimsoll.yml",
    "plimsoll.yaml",
  })
  void everyNameIsFound(String path) {
    project.file(path, QUIET);
    assertFalse(speaksOfRoot("review"));
  }

  @Test
  void theFirstNameCounts() {
    project.file("plimsoll.yml", QUIET).file(".github/plimsoll.yaml", "version: 1\n");
    assertTrue(speaksOfRoot("review"));
  }

  @Test
  void theOrganisationIsNotReadHere() {
    String note = "plimsoll.yml:2: The organisation's settings are not read here";
    project.file("plimsoll.yml", "version: 1\nextends: org\n");
    assertTrue(project.run("review").err().contains(note), project.run("review").err());
    project.file("plimsoll.yml", "version: 1\nextends: false\n");
    assertFalse(project.run("review").err().contains("organisation"));
  }

  @Test
  void whoseExceptionItIsIsSaid() {
    project.file("Dockerfile", "FROM debian:13\n# hadolint ignore=DL3002\nUSER root\n");
    Ran ran = project.run("review");
    assertFalse(ran.heads().contains("non-root-user"));
    assertTrue(ran.out().contains("(ignored by a hadolint comment)"), ran.out());
    assertTrue(
        project.run("review", "--lang", "de").out().contains("hadolint-Kommentar ignoriert"));
    assertTrue(project.run("review", "--format", "json").out().contains("\"hadolint\""));
  }
}
