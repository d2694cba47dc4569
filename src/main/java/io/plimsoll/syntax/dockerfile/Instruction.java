package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/// One instruction of a Dockerfile.
///
/// @param keyword as written, in any case
/// @param kind which instruction that is; empty for one that BuildKit does not know
/// @param firstLine the line of its keyword, from 1
/// @param lastLine its last line, with continuations and here-documents; comments and blank lines
///   after a continuation that nothing follows count too
/// @param span from its keyword to the end of its last here-document, or of itself, without line
///   end
/// @param joined its lines as one text, without continuation characters, comments and blank lines
///   between them
/// @param flags the options, in order
/// @param rest everything after the options, trimmed
/// @param words the arguments, split as BuildKit does for this instruction; `ENV` and `LABEL`
///   without `=` have two, else one for each pair
/// @param exec whether the arguments are in exec form, a JSON array
/// @param heredocs the here-documents, in order
/// @param trigger the instruction inside an `ONBUILD`
/// @param arguments what the words mean
public record Instruction(
    Word keyword,
    Optional<Keyword> kind,
    int firstLine,
    int lastLine,
    Span span,
    MappedText joined,
    List<Flag> flags,
    Word rest,
    List<Word> words,
    boolean exec,
    List<Heredoc> heredocs,
    Optional<Instruction> trigger,
    Arguments arguments) {

  public Instruction {
    flags = List.copyOf(flags);
    words = List.copyOf(words);
    heredocs = List.copyOf(heredocs);
  }

  /// Whether this is an instruction of a kind.
  public boolean is(Keyword wanted) {
    return kind.isPresent() && kind.get() == wanted;
  }

  /// The first option of a name.
  ///
  /// @param name without dashes
  public Optional<Flag> flag(String name) {
    return flags.stream().filter(flag -> flag.name().equals(name)).findFirst();
  }
}
