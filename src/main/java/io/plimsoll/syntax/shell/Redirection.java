package io.plimsoll.syntax.shell;

import io.plimsoll.source.Span;
import java.util.Optional;
import java.util.OptionalInt;

/// Where a command reads from or writes to.
///
/// @param descriptor the number in front of the sign, if written
/// @param operator the sign: `<` `>` `>>` `>|` `<>` `<&` `>&` `&>` `&>>` `<<` `<<-` `<<<`
/// @param target the word after it: a file, a descriptor, a delimiter or, after `<<<`, the input
///   itself
/// @param body the here-document, when the sign is `<<` or `<<-` and one follows
/// @param span in the file, without the body
public record Redirection(
    OptionalInt descriptor, String operator, Word target, Optional<Word> body, Span span) {

  /// What the command reads, when the script itself says so: a here-document or a here-string.
  public Optional<Word> input() {
    return operator.equals("<<<") ? Optional.of(target) : body;
  }
}
