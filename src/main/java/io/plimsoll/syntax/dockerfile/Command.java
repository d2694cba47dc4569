package io.plimsoll.syntax.dockerfile;

import java.util.List;

/// A command as an instruction has it.
public sealed interface Command {
  /// A text for the stage's shell; empty where a here-document or nothing is run.
  record ShellForm(Word text) implements Command {}

  /// Words that are executed without a shell.
  record ExecForm(List<Word> words) implements Command {
    public ExecForm {
      words = List.copyOf(words);
    }
  }
}
