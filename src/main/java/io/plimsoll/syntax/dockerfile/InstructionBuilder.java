package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/// Makes an instruction of a statement and what is known about its lines.
record InstructionBuilder(int firstLine, int lastLine, MappedText joined, List<Heredoc> heredocs) {

  Instruction build(Statement statement) {
    return build(statement, joined);
  }

  private Instruction build(Statement statement, MappedText own) {
    Optional<Instruction> trigger =
        statement.trigger().isPresent()
            ? Optional.of(
                build(statement.trigger().get(), own.slice(start(statement, own), own.length())))
            : Optional.empty();
    Arguments arguments = new ArgumentReader(statement, trimmed(own), heredocs, trigger).read();
    return new Instruction(
        statement.keyword(),
        statement.kind(),
        firstLine,
        lastLine,
        span(statement),
        own,
        statement.flags(),
        statement.arguments(),
        statement.words(),
        statement.exec(),
        heredocs,
        trigger,
        arguments);
  }

  /// Where the arguments begin in the joined text.
  private static int start(Statement statement, MappedText own) {
    int end = Characters.trimEnd(own.text(), 0, own.length());
    return end - statement.arguments().value().length();
  }

  private static Span trimmed(MappedText own) {
    int start = Characters.skipSpaces(own.text(), 0, own.length());
    return own.span(start, Characters.trimEnd(own.text(), start, own.length()));
  }

  /// Arguments that are empty may stand on a later line, behind continuations.
  private Span span(Statement statement) {
    Span command =
        statement.keyword().span().union(trimmed(joined)).union(statement.arguments().span());
    return heredocs.isEmpty() ? command : command.union(heredocs.getLast().terminator());
  }
}
