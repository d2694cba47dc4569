package io.plimsoll.format;

import io.plimsoll.source.Edit;
import io.plimsoll.source.LineMap;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Deletes words of commands that go over several lines. A line that holds nothing else goes as a
/// whole; when it was the last of a command, the line above ends the command.
public final class CommandLines {
  private final String text;
  private final LineMap lines;
  private final String escape;

  /// @param escape the character at the end of a line that continues it
  public CommandLines(SourceFile file, char escape) {
    this.text = file.text();
    this.lines = file.lines();
    this.escape = String.valueOf(escape);
  }

  /// The edits that delete words.
  ///
  /// @param widened what goes with a word on a line that stays
  public List<Edit> without(List<Span> words, UnaryOperator<Span> widened) {
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
        joined(found).forEach(word -> edits.add(Edit.delete(widened.apply(word))));
      }
    });
    emptied.stream().filter(line -> !isContinued(line)).forEach(line -> end(line, emptied, edits));
    return edits;
  }

  /// Words side by side are taken for one.
  private List<Span> joined(List<Span> words) {
    List<Span> joined = new ArrayList<>();
    for (Span word : words) {
      boolean isNext = !joined.isEmpty() && afterBlanks(joined.getLast().end()) >= word.start();
      joined.add(isNext ? joined.removeLast().union(word) : word);
    }
    return joined;
  }

  /// A word with the blanks before it or, at the beginning of a line, with those behind it.
  public Span withBlanks(Span word) {
    int start = word.start();
    while (start > 0 && isBlank(start - 1)) {
      start--;
    }
    boolean lineStart = start == 0 || text.charAt(start - 1) == '\n';
    return lineStart
        ? new Span(word.start(), afterBlanks(word.end()))
        : new Span(start, word.end());
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
    return left.isEmpty() || left.equals(escape);
  }

  private boolean isContinued(int line) {
    return lines.line(line).of(text).stripTrailing().endsWith(escape);
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

  private int afterBlanks(int from) {
    int at = from;
    while (at < text.length() && isBlank(at)) {
      at++;
    }
    return at;
  }

  private boolean isBlank(int at) {
    return text.charAt(at) == ' ' || text.charAt(at) == '\t';
  }
}
