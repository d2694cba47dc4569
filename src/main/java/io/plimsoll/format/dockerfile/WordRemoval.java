package io.plimsoll.format.dockerfile;

import io.plimsoll.source.Edit;
import io.plimsoll.source.LineMap;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Dockerfile;
import io.plimsoll.syntax.dockerfile.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Deletes words of commands with the blanks before them. A line that holds nothing else goes as a
/// whole; when it was the last of a command, the line above ends the command. A string of a list in
/// exec form goes with its quotes and its comma.
final class WordRemoval {
  private final Dockerfile tree;
  private final String text;
  private final LineMap lines;

  WordRemoval(Dockerfile tree) {
    this.tree = tree;
    this.text = tree.file().text();
    this.lines = tree.file().lines();
  }

  List<Edit> edits(List<Span> words) {
    TreeMap<Integer, List<Span>> byLine = new TreeMap<>();
    for (Span word : words.stream().distinct().sorted().toList()) {
      int line = lines.lineAt(word.start());
      byLine.computeIfAbsent(line, _ -> new ArrayList<>()).add(word);
    }
    List<Integer> emptied = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    byLine.forEach((line, found) -> {
      if (isEmptied(line, found)) {
        emptied.add(line);
        edits.add(Edit.delete(lines.fullLine(line)));
      } else {
        found.forEach(word -> edits.add(Edit.delete(withBlanks(word))));
      }
    });
    emptied.stream().filter(line -> !isContinued(line)).forEach(line -> end(line, emptied, edits));
    return edits;
  }

  /// Whether a line holds nothing but these words and the mark that continues it.
  private boolean isEmptied(int number, List<Span> words) {
    Span line = lines.line(number);
    StringBuilder rest = new StringBuilder();
    int done = line.start();
    for (Span word : words) {
      rest.append(text, done, word.start());
      done = Math.max(done, Math.min(word.end(), line.end()));
    }
    String left = rest.append(text, done, line.end()).toString().strip();
    return left.isEmpty() || left.equals(String.valueOf(tree.escape()));
  }

  private boolean isContinued(int line) {
    return lines.line(line).of(text).stripTrailing().endsWith(String.valueOf(tree.escape()));
  }

  /// Lets a command end above a line that is gone.
  private void end(int line, List<Integer> gone, List<Edit> edits) {
    int above = line - 1;
    while (above > 0 && (gone.contains(above) || isComment(above))) {
      above--;
    }
    if (above > 0 && isContinued(above)) {
      Span whole = lines.line(above);
      String kept = whole.of(text).stripTrailing();
      String before = kept.substring(0, kept.length() - 1).stripTrailing();
      int end = endsFile(line) && above == line - 1 ? lines.fullLine(above).end() : whole.end();
      edits.add(Edit.delete(new Span(whole.start() + before.length(), end)));
    }
  }

  /// Whether a line is the last one and has no line end, which is to stay so.
  private boolean endsFile(int line) {
    return lines.line(line).end() == text.length();
  }

  private boolean isComment(int line) {
    return lines.line(line).of(text).stripLeading().startsWith("#");
  }

  private Span withBlanks(Span word) {
    if (isElement(word)) {
      return element(word);
    }
    int start = word.start();
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    boolean lineStart = start == 0 || text.charAt(start - 1) == '\n';
    return lineStart
        ? new Span(word.start(), afterBlanks(word.end()))
        : new Span(start, word.end());
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
