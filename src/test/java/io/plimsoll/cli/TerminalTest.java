package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.cli.Project.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a file says never reaches the terminal as a command to it.
class TerminalTest {
  private static final String ESCAPE = "\u001b]0;taken\u0007";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  private static void assertHarmless(String printed) {
    assertEquals(-1, printed.indexOf('\u001b'), printed);
    assertEquals(-1, printed.indexOf('\u0007'), printed);
    assertEquals(-1, printed.indexOf('\u202e'), printed);
  }

  @Test
  void aNameInATitleIsHarmless() {
    project.file(
        "pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: "web\\e]0;taken\\a\\u202E"
        spec:
          hostNetwork: true
          containers:
            - &web
              name: "a\\e[31m"
              image: nginx:1.29
              securityContext: {privileged: true}
            - {<<: *web, name: "b\\e[32m"}
        """);
    Ran ran = project.run("review");
    assertTrue(ran.out().contains("no-host-network"), ran.out());
    assertTrue(ran.out().contains("web·]0;taken··"), ran.out());
    assertHarmless(ran.out());
  }

  @Test
  void theReasonOfAnExceptionIsHarmless() {
    project.file(
        "Dockerfile",
        "FROM debian:13\n# plimsoll:ignore non-root-user -- " + ESCAPE + "ours\nUSER root\n");
    Ran ran = project.run("review");
    assertTrue(ran.out().contains("·]0;taken·ours"), ran.out());
    assertHarmless(ran.out());
  }

  @Test
  void aNoteOfTheSettingsIsHarmless() {
    project
        .file("Dockerfile", "FROM debian:13\nUSER 10001\n")
        .file(".github/plimsoll.yml", "language: \"\\e]0;taken\\a\"\n\"a\\e[31mb\": 1\n");
    Ran ran = project.run("review");
    assertEquals(2, ran.err().lines().count(), ran.err());
    assertHarmless(ran.err());
  }

  @Test
  void aWordThatIsNotUnderstoodIsHarmless() {
    assertHarmless(project.run("review", "--profile", ESCAPE).err());
    assertHarmless(project.run("explain", ESCAPE).err());
  }
}
