package io.plimsoll.syntax.shell;

import io.plimsoll.source.Span;
import java.util.List;

/// Commands that the shell's grammar groups.
///
/// @param kind how
/// @param words of a `for`, `case` or `select`: its name, list and patterns; of a function: its
///   name; of `((…))`: what is computed
/// @param body conditions and branches, in the order of the text
/// @param redirections behind the group, which hold for all of it
/// @param span in the file
public record Compound(
    Kind kind, List<Word> words, List<Pipeline> body, List<Redirection> redirections, Span span)
    implements Stage {

  public Compound {
    words = List.copyOf(words);
    body = List.copyOf(body);
    redirections = List.copyOf(redirections);
  }

  @Override
  public List<Command> commands() {
    return body.stream().flatMap(pipeline -> pipeline.commands().stream()).toList();
  }

  /// How commands are grouped.
  public enum Kind {
    SUBSHELL,
    GROUP,
    IF,
    LOOP,
    FOR,
    CASE,
    FUNCTION,
    ARITHMETIC
  }
}
