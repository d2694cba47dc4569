package io.plimsoll.cli;

import io.plimsoll.rule.Example;
import io.plimsoll.rule.Rule;
import io.plimsoll.rules.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs the commands that people use most, one after the other, so that the JVM learns what their
/// starts have in common, the end of the process included. The start script rehearses once after
/// each build.
public final class Rehearsal {
  /// How often the examples are reviewed: the JVM remembers what is worth compiling at once.
  private static final int TIMES = 5;

  private Rehearsal() {}

  /// Rehearses.
  ///
  /// @param folders two versions of a sample, the older one first, and an empty folder for the
  ///   examples of all rules: enough files to be read side by side
  /// @throws IOException when the examples cannot be written
  public static void main(String[] folders) throws IOException {
    String base = folders[0];
    String head = folders[1];
    writeExamples(Path.of(folders[2]));
    Commands.run("review", "--config", "none", head);
    Commands.run("review", "--config", "none", "--format", "json", head + "/Dockerfile");
    Commands.run("review", "--config", "none", "--lang", "de", head + "/compose.yaml");
    Commands.run("review", "--config", "none", "--base", base, head);
    Commands.run("fix", "--config", "none", "--base", base, head);
    for (int i = 0; i < TIMES; i++) {
      Commands.run("review", folders[2]);
    }
    System.exit(0);
  }

  private static void writeExamples(Path folder) throws IOException {
    for (Rule<?> rule : Catalogue.rules()) {
      int number = 0;
      for (Example example : rule.card().examples()) {
        Path own = Files.createDirectories(folder.resolve(rule.card().slug() + number++));
        Files.writeString(own.resolve(example.path()), example.bad());
      }
    }
  }
}
