package io.plimsoll.syntax.shell;

import java.util.List;

/// A program that does nothing but run the rest of the line in its way: `sudo -E`, `env A=b`.
///
/// @param name the program, without its folder
/// @param words the program and its own arguments
public record Prefix(String name, List<Word> words) {

  public Prefix {
    words = List.copyOf(words);
  }
}
