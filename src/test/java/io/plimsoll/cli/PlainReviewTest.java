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

/// `plimsoll review` of files and folders, without a base.
class PlainReviewTest {
  private static final String ROOT = "FROM debian:13\nUSER root\n";
  private static final String GOOD = "FROM debian:13\nRUN useradd app\nUSER 10001\n";
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
    project = new Project(folder);
  }

  @Test
  void everythingCountsAsNew() {
    Ran ran = project.file("Dockerfile", ROOT).run("review");
    assertEquals(
        """
        high[non-root-user]: This image starts as root
          --> Dockerfile:2:6
           |
        """,
        ran.out().lines().limit(3).map(line -> line + "\n").reduce("", String::concat));
    assertEquals(1, ran.code());
    assertEquals("", ran.err());
  }

  @Test
  void aCleanFolderIsSaidInOneLine() {
    Ran ran = project.file("Dockerfile", GOOD).run("review", "--profile", "pss-baseline");
    assertEquals("Nothing to fix in 1 container file\n", ran.out());
    assertEquals(0, ran.code());
  }

  @Test
  void aFolderWithoutContainerFilesIsNoMistake() {
    Ran ran = project.file("README.md", "# Hello\n").run("review");
    assertEquals(1, ran.out().lines().count());
    assertEquals(0, ran.code());
  }

  @Test
  void anEmptyFolderIsNoMistake() {
    assertEquals(0, project.run("review").code());
  }

  @Test
  void pathsStartAtTheOneFolder() {
    project.file("a/b/Dockerfile", ROOT);
    assertTrue(project.run("review", "a").places().contains("b/Dockerfile:2:6\n"));
    assertTrue(project.runIn("a", "review").places().contains("b/Dockerfile:2:6\n"));
  }

  @Test
  void pathsOfSeveralStartAtTheWorkingDirectory() {
    project.file("a/Dockerfile", ROOT).file("b/Dockerfile", ROOT);
    String places = project.run("review", "a", "b/Dockerfile").places();
    assertTrue(places.contains("a/Dockerfile:2:6\n"));
    assertTrue(places.contains("b/Dockerfile:2:6\n"));
  }

  @Test
  void pathsInARepositoryStartAtItsRoot() {
    project.file("a/b/Dockerfile", ROOT).commit();
    String expected = "a/b/Dockerfile:2:6\n";
    assertTrue(project.run("review", "a").places().contains(expected));
    assertTrue(project.runIn("a/b", "review").places().contains(expected));
    assertTrue(project.runIn("a", "review", "b/Dockerfile").places().contains(expected));
  }

  @Test
  void onlyWhatIsNamedIsRead() {
    project.file("a/Dockerfile", ROOT).file("b/compose.yaml", PRIVILEGED);
    assertFalse(project.run("review", "b").out().contains("Dockerfile"));
    assertFalse(project.run("review", "a/Dockerfile").out().contains("compose"));
  }

  @Test
  void foldersOfVersionControlAndPackagesAreLeftOut() {
    project.file(".git/Dockerfile", ROOT).file("node_modules/x/Dockerfile", ROOT);
    assertEquals(0, project.run("review").code());
  }

  @Test
  void ignoredFilesAreLeftOutUnlessNamed() {
    project.file(".gitignore", "out/\n").commit().file("out/Dockerfile", ROOT);
    assertEquals(0, project.run("review").code());
    assertEquals(1, project.run("review", "out/Dockerfile").code());
  }

  @Test
  void trackedFilesAreReadEvenWhereTheyAreIgnored() {
    project.file("out/Dockerfile", ROOT).commit().file(".gitignore", "out/\n");
    project.file("out/b/Dockerfile", ROOT);
    assertEquals("out/Dockerfile:2:6\nout/Dockerfile:1:6\n", project.run("review").places());
    assertTrue(project.run("review", "out").places().contains("out/b/Dockerfile:2:6\n"));
  }

  @ParameterizedTest
  @CsvSource({"never, 0", "critical, 0", "high, 1", "medium, 1", "low, 1", "info, 1", "HIGH, 1"})
  void failsFromTheSeverityOn(String severity, int code) {
    project.file("Dockerfile", ROOT);
    assertEquals(code, project.run("review", "--fail-at", severity).code());
    assertEquals(code, project.run("review", "--fail-at=" + severity).code());
  }

  @Test
  void whatAnExceptionSilencesDoesNotCount() {
    project.file(
        "Dockerfile", "FROM debian:13\n# plimsoll:ignore non-root-user -- needs it\nUSER root\n");
    Ran ran = project.run("review");
    assertEquals(0, ran.code(), ran.out());
    assertTrue(ran.out().contains("needs it"), ran.out());
  }

  @Test
  void colourIsForTerminalsAlone() {
    project.file("Dockerfile", ROOT);
    assertTrue(project.runOnTerminal("review").out().contains("\u001b["));
    assertFalse(project.run("review").out().contains("\u001b["));
    project.runOnTerminal("review", "--output", "report.txt");
    assertFalse(project.read("report.txt").contains("\u001b["));
    assertFalse(project.runOnTerminal("review", "--format", "json").out().contains("\u001b["));
  }

  @Test
  void longWorkIsAnnouncedBesideTheReport() {
    project.file("Dockerfile", GOOD);
    for (int i = 0; i < 2_000; i++) {
      project.file("data/" + i + ".yaml", "");
    }
    Ran ran = project.run("review", "--format", "json");
    assertEquals("plimsoll: reviewing 2001 files …\n", ran.err());
    assertTrue(ran.out().startsWith("{"), ran.out());
  }

  @Test
  void theReportGoesToAFile() {
    Ran ran = project.file("Dockerfile", ROOT).run("review", "--output", "report.txt");
    assertEquals("", ran.out());
    assertEquals(1, ran.code());
    assertTrue(project.read("report.txt").startsWith("high[non-root-user]"));
  }
}
