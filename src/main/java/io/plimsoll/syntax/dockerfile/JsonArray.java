package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;

/// What the arguments of an instruction are, read as a JSON array.
sealed interface JsonArray {
  /// No valid JSON array: the instruction is in shell form.
  record None() implements JsonArray {}

  /// A valid array in which something is no string: BuildKit refuses it.
  record Mixed() implements JsonArray {}

  /// An array of strings: the exec form.
  record Strings(List<Word> words) implements JsonArray {
    public Strings {
      words = List.copyOf(words);
    }
  }

  /// Reads arguments. Only a text that is a JSON array from `[` to its end is one.
  static JsonArray read(MappedText arguments) {
    String text = arguments.text();
    int start = Characters.skipSpaces(text, 0, text.length());
    if (start == text.length() || text.charAt(start) != '[') {
      return new None();
    }
    JsonChecker checker = new JsonChecker(text, start);
    if (!checker.isValid()) {
      return new None();
    }
    return checker.onlyStrings() ? strings(arguments, checker.strings()) : new Mixed();
  }

  private static JsonArray strings(MappedText arguments, List<int[]> ranges) {
    List<Word> words = new ArrayList<>(ranges.size());
    for (int[] range : ranges) {
      words.add(new Word(JsonString.decode(arguments, range[0], range[1])));
    }
    return new Strings(words);
  }
}
