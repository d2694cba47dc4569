package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.cli.Project.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The image of Plimsoll itself passes its own review, with every rule.
class OwnDockerfileTest {
  @TempDir Path folder;

  private Ran review(String text) {
    return new Project(folder)
        .file("Dockerfile", text)
        .run("review", "--profile", "all", "--fail-at", "info");
  }

  private static String dockerfile() throws IOException {
    return Files.readString(Path.of("Dockerfile"));
  }

  @Test
  void onlyDigestsAreLeftToThoseWhoBuildIt() throws IOException {
    assertEquals("low[image-digest]\nlow[image-digest]\n", review(dockerfile()).heads());
  }

  @Test
  void withDigestsNothingIsLeft() throws IOException {
    String digest = "@sha256:" + "0123456789abcdef".repeat(4);
    Ran ran = review(dockerfile().replaceAll("(?m)^(ARG [A-Z]+_IMAGE=.*)$", "$1" + digest));
    assertEquals("Nothing to fix in 1 container file\n", ran.out());
    assertEquals(0, ran.code());
  }
}
