package io.plimsoll.syntax.shell;

import java.util.List;

/// A script that a command hands to a shell: the argument of `sh -c`, the here-document of `bash`,
/// the arguments of `eval`.
///
/// @param words what holds it; several are read as one text, with spaces between
/// @param script its commands
public record Inline(List<Word> words, Script script) {
  public Inline {
    words = List.copyOf(words);
  }
}
