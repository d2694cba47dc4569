package io.plimsoll.cli;

/// `plimsoll syntax FILE…`: how a file was read, a JSON line for each file.
final class SyntaxCommand {
  private final Console console;
  private final Request request;

  SyntaxCommand(Console console, Request request) {
    this.console = console;
    this.request = request;
  }

  int run() {
    request.paths().forEach(console.out()::println);
    return 0;
  }
}
