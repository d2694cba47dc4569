package io.plimsoll.cli;

/// The commands a person can type.
public final class Commands {
  private Commands() {}

  /// Runs the command that the arguments name, and returns its exit code: 0 done and clean, 1
  /// findings that count, 2 the request could not be done.
  public static int run(String... args) {
    if (args.length == 1 && args[0].equals("--help")) {
      System.out.println("Usage: plimsoll review|fix|rules|explain|syntax [OPTIONS]");
      return 0;
    }
    System.err.println("Usage: plimsoll review|fix|rules|explain|syntax [OPTIONS]");
    return 2;
  }
}
