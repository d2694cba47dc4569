package io.plimsoll.app.command;

import java.util.List;
import java.util.Optional;

/// What a line of a comment tells, as far as the line alone says it. Rules are named as their
/// author named them.
sealed interface Command {
  /// Review the head once more.
  ///
  /// @param all whether what was there before is to be listed too
  record Review(boolean all) implements Command {}

  /// Answer with a patch.
  ///
  /// @param rules what it mends; empty for all that is safe, or for the thread's findings
  record Fix(List<String> rules) implements Command {
    public Fix {
      rules = List.copyOf(rules);
    }
  }

  /// Accept findings.
  ///
  /// @param rules which; empty for those of the thread
  /// @param ending when the exception ends, if it says so
  /// @param reason why; empty where none is given
  record Ignore(List<String> rules, Optional<Ending> ending, String reason) implements Command {
    public Ignore {
      rules = List.copyOf(rules);
    }
  }

  /// Say what a rule is about.
  ///
  /// @param rule empty for those of the thread
  record Explain(Optional<String> rule) implements Command {}

  /// Say how the pull request stands.
  record Status() implements Command {}

  /// Say which settings hold.
  record Config() implements Command {}

  /// Write no comments for now.
  record Pause() implements Command {}

  /// Write comments again.
  record Resume() implements Command {}

  /// Say what can be told.
  record Help() implements Command {}

  /// A line that is meant as a command and is none.
  record Wrong(Complaint complaint) implements Command {}
}
