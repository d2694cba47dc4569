package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.cli.Project.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `plimsoll review --base DIR`: two folders.
class FoldersReviewTest {
  private static final String ROOT = "FROM debian:13\nUSER root\n";
  private static final String GOOD = "FROM debian:13\nRUN useradd app\nUSER 10001\n";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder).file("before/Dockerfile", GOOD).file("before/x/Dockerfile", ROOT);
  }

  private Ran review() {
    return project.run("review", "after", "--base", "before", "--fail-at", "info");
  }

  @Test
  void saysThatFoldersAreCompared() {
    project.file("after/Dockerfile", GOOD);
    assertEquals("plimsoll: before is a folder: comparing two folders\n", review().err());
  }

  @Test
  void alikeFilesAreSilent() {
    Ran ran =
        project
            .file("after/Dockerfile", GOOD)
            .file("after/x/Dockerfile", ROOT)
            .run("review", "after", "--base", "before", "--fail-at", "info");
    assertEquals("", ran.heads());
    assertEquals(0, ran.code());
  }

  @Test
  void whatGotWorseIsNew() {
    Ran ran =
        project
            .file("after/Dockerfile", ROOT)
            .file("after/x/Dockerfile", ROOT)
            .run("review", "after", "--base", "before");
    assertEquals("Dockerfile:2:6\n", ran.places());
    assertEquals(1, ran.code());
  }

  @Test
  void movedFilesBringNothing() {
    project.file("after/Dockerfile", GOOD).file("after/y/Dockerfile", ROOT);
    Ran ran = review();
    assertEquals("", ran.heads());
    assertEquals(0, ran.code());
  }

  @Test
  void theWorkingDirectoryIsTheOtherFolder() {
    project.file("after/Dockerfile", ROOT);
    Ran ran = project.runIn("after", "review", "--base", "../before");
    assertEquals("Dockerfile:2:6\n", ran.places());
    assertEquals(1, ran.code());
  }

  @Test
  void fixMendsWhatIsNewInTheOtherFolder() {
    project.file("after/Dockerfile", ROOT).file("after/x/Dockerfile", ROOT);
    project.run("fix", "after", "--base", "before", "--write");
    assertEquals(ROOT, project.read("after/x/Dockerfile"));
    assertEquals(ROOT, project.read("before/x/Dockerfile"));
    assertEquals(GOOD, project.read("before/Dockerfile"));
  }
}
