package io.plimsoll;

import io.plimsoll.app.Serve;
import io.plimsoll.cli.Commands;
import java.util.Arrays;

/// Starts Plimsoll.
public final class Main {
  private Main() {}

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String... args) {
    return args.length > 0 && args[0].equals("serve")
        ? Serve.run(Arrays.asList(args).subList(1, args.length))
        : Commands.run(args);
  }
}
