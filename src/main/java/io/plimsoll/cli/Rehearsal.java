package io.plimsoll.cli;

/// Runs the commands that people use most, one after the other, so that the JVM learns what their
/// starts have in common, the end of the process included. The start script rehearses once after
/// each build.
public final class Rehearsal {
  private Rehearsal() {}

  /// Rehearses.
  ///
  /// @param folders two versions of a sample, the older one first
  public static void main(String[] folders) {
    String base = folders[0];
    String head = folders[1];
    Commands.run("review", "--config", "none", head);
    Commands.run("review", "--config", "none", "--format", "json", head + "/Dockerfile");
    Commands.run("review", "--config", "none", "--lang", "de", head + "/compose.yaml");
    Commands.run("review", "--config", "none", "--base", base, head);
    Commands.run("fix", "--config", "none", "--base", base, head);
    System.exit(0);
  }
}
