package io.plimsoll.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Where a command runs: its streams, its folder, its day.
///
/// @param out the report, and nothing else
/// @param err progress and notes
/// @param colour whether `out` is a terminal that shows colours
/// @param directory the working directory, absolute
/// @param today in UTC
record Console(PrintStream out, PrintStream err, boolean colour, Path directory, LocalDate today) {

  /// The process' own.
  static Console ofProcess() {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
    boolean colour = terminal && isUnset("NO_COLOR") && !"dumb".equals(System.getenv("TERM"));
    return new Console(
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        colour,
        Path.of("").toAbsolutePath(),
        LocalDate.now(ZoneOffset.UTC));
  }

  /// An empty variable says nothing (no-color.org).
  private static boolean isUnset(String variable) {
    return Optional.ofNullable(System.getenv(variable)).filter(text -> !text.isEmpty()).isEmpty();
  }
}
