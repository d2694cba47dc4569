package io.plimsoll.format.dockerfile;

import io.plimsoll.format.CommandLines;
import io.plimsoll.source.Edit;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Dockerfile;
import io.plimsoll.syntax.dockerfile.Instruction;
import java.util.List;

/// Deletes words of commands with the blanks before them. A string of a list in exec form goes with
/// its quotes and its comma.
final class WordRemoval {
  private final Dockerfile tree;
  private final String text;
  private final CommandLines lines;

  WordRemoval(Dockerfile tree) {
    this.tree = tree;
    this.text = tree.file().text();
    this.lines = new CommandLines(tree.file(), tree.escape());
  }

  List<Edit> edits(List<Span> words) {
    return lines.without(words, word -> isElement(word) ? element(word) : lines.withBlanks(word));
  }

  /// Whether a word is a whole string of an instruction's list.
  private boolean isElement(Span word) {
    return tree.instructions().stream()
        .filter(instruction -> instruction.span().contains(word))
        .filter(Instruction::exec)
        .anyMatch(_ -> isQuote(word.start() - 1) && isQuote(word.end()));
  }

  private boolean isQuote(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == '"';
  }

  /// A string with its quotes and the comma before it, or else the one after it.
  private Span element(Span word) {
    int start = word.start() - 1;
    int end = word.end() + 1;
    int before = start;
    while (before > 0 && isBlank(text.charAt(before - 1))) {
      before--;
    }
    if (before > 0 && text.charAt(before - 1) == ',') {
      return new Span(before - 1, end);
    }
    int after = afterBlanks(end);
    boolean comma = after < text.length() && text.charAt(after) == ',';
    return new Span(start, comma ? afterBlanks(after + 1) : end);
  }

  private int afterBlanks(int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
