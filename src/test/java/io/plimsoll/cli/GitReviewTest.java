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
import org.junit.jupiter.params.provider.ValueSource;

/// `plimsoll review --base REF`: the merge base against the working tree.
class GitReviewTest {
  private static final String ROOT = "FROM debian:13\nUSER root\n";
  private static final String GOOD = "FROM debian:13\nRUN useradd app\nUSER 10001\n";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project =
        new Project(folder)
            .file("Dockerfile", GOOD)
            .file("old/Dockerfile", ROOT)
            .file(".gitignore", "build/\n")
            .commit();
  }

  private Ran review(String... more) {
    String[] words = new String[more.length + 3];
    System.arraycopy(new String[] {"review", "--base", "main"}, 0, words, 0, 3);
    System.arraycopy(more, 0, words, 3, more.length);
    return project.run(words);
  }

  @Test
  void nothingChangedNothingSaid() {
    Ran ran = review();
    assertEquals(0, ran.code());
    assertEquals(1, ran.out().lines().count(), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void theWorkingTreeCounts() {
    Ran ran =
        project
            .file("Dockerfile", "FROM debian:13\nRUN useradd app\n")
            .run("review", "--base", "main");
    assertEquals("high[non-root-user]\n", ran.heads());
    assertEquals("Dockerfile:1:6\n", ran.places());
    assertEquals(1, ran.code());
  }

  @Test
  void untrackedFilesCountAndIgnoredOnesDoNot() {
    project.file("new/Dockerfile", ROOT).file("build/Dockerfile", ROOT);
    String places = review().places();
    assertTrue(places.contains("new/Dockerfile:2:6\n"), places);
    assertFalse(places.contains("build/"), places);
  }

  @Test
  void trackedFilesCountEvenWhereTheyAreIgnored() {
    project.file("made/Dockerfile", GOOD).commit().file(".gitignore", "build/\nmade/\n").commit();
    assertEquals("", review().places());
    project.file("made/Dockerfile", ROOT);
    assertEquals("made/Dockerfile:2:6\n", review().places());
    assertEquals("", project.delete("made/Dockerfile").run("review", "--base", "main").places());
  }

  @Test
  void theFixesThatAreAnnouncedAreThoseOfWhatIsNew() {
    project.file("old/Dockerfile", ROOT + "ENV A=1\n");
    assertTrue(review().out().endsWith("2 older findings not shown\n"), review().out());
    project.file("Dockerfile", ROOT);
    assertTrue(
        review().out().endsWith(" fix that needs a look: plimsoll fix --base main\n"),
        review().out());
  }

  @Test
  void commitsOfTheBranchCount() {
    project.branch("topic").file("Dockerfile", ROOT).commit();
    Ran ran = review();
    assertEquals("Dockerfile:2:6\n", ran.places());
    assertEquals(1, ran.code());
  }

  @Test
  void theMergeBaseCountsAndNotTheTip() {
    project.branch("topic").file("notes.txt", "x").commit();
    project.branch("main").file("old/Dockerfile", GOOD).commit();
    project.branch("topic");
    Ran ran = review();
    assertEquals("", ran.heads());
    assertEquals(0, ran.code());
  }

  @Test
  void oldFindingsOfAChangedFileDoNotCount() {
    project.file("old/Dockerfile", "FROM debian:13\nENV A=1\nUSER root\n");
    Ran ran = review("--fail-at", "info");
    assertEquals("", ran.heads());
    assertEquals(0, ran.code());
  }

  @Test
  void fixedFindingsDoNotCount() {
    Ran ran = project.file("old/Dockerfile", GOOD).run("review", "--base=main");
    assertEquals("", ran.heads());
    assertTrue(ran.out().contains("1 older finding fixed"), ran.out());
    assertEquals(0, ran.code());
  }

  @Test
  void deletedFilesBringNothing() {
    Ran ran = project.delete("old/Dockerfile").run("review", "--base", "main");
    assertEquals("", ran.heads());
    assertEquals(0, ran.code());
  }

  @Test
  void renamedFilesBringNothing() {
    project.delete("old/Dockerfile").file("moved/Dockerfile", ROOT);
    Ran ran = review("--fail-at", "info");
    assertEquals("", ran.heads());
    assertEquals(0, ran.code());
  }

  @Test
  void renamedAndChangedFilesBringTheChange() {
    String longer = "FROM debian:13\nRUN useradd app\nRUN true\nENV A=1\nENV B=2\nUSER 10001\n";
    project.file("old/Dockerfile", longer).commit();
    project
        .delete("old/Dockerfile")
        .file("moved/Dockerfile", longer.replace("USER 10001\n", "USER root\n"));
    assertEquals("moved/Dockerfile:6:6\n", review().places());
  }

  @Test
  void pathsNarrowTheChange() {
    project.file("a/Dockerfile", ROOT).file("b/Dockerfile", ROOT);
    String places = review("a").places();
    assertTrue(places.contains("a/Dockerfile:2:6\n"), places);
    assertFalse(places.contains("b/"), places);
  }

  @Test
  void pathsStartAtTheRootOfTheRepository() {
    project.file("a/b/Dockerfile", ROOT);
    Ran ran = project.runIn("a/b", "review", "--base", "main");
    assertTrue(ran.places().contains("a/b/Dockerfile:2:6\n"), ran.places());
  }

  @Test
  void aFolderBelowReviewsTheWholeChange() {
    project.file("a/x.txt", "").file("b/Dockerfile", ROOT);
    Ran ran = project.runIn("a", "review", "--base", "main");
    assertTrue(ran.places().contains("b/Dockerfile:2:6\n"), ran.places());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "main", "refs/heads/main", "main^{commit}", "v1"})
  void anyRevisionWillDo(String revision) throws Exception {
    try (var git = project.git()) {
      git.tag().setName("v1").setMessage("x").setAnnotated(true).setSigned(false).call();
    }
    project.file("Dockerfile", ROOT);
    Ran ran = project.run("review", "--base", revision);
    assertEquals("Dockerfile:2:6\n", ran.places());
    assertEquals("", ran.err());
  }

  @Test
  void aFolderOfThatNameWinsWithANote() {
    project.file("main/Dockerfile", GOOD).file("after/Dockerfile", ROOT);
    Ran ran = project.run("review", "--base", "main", "after");
    assertEquals("plimsoll: main is a folder: comparing two folders\n", ran.err());
    assertEquals("Dockerfile:2:6\n", ran.places());
    assertEquals(1, ran.code());
  }

  @Test
  void branchesWithoutACommonCommitAreRefused() throws Exception {
    try (var git = project.git()) {
      git.checkout().setOrphan(true).setName("other").call();
    }
    project.file("x", "y").commit();
    Ran ran = review();
    assertEquals(2, ran.code());
    assertEquals(
        "plimsoll: main and HEAD have no commit in common; if the clone is shallow, fetch more of"
            + " it\n",
        ran.err());
  }
}
