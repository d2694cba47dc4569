package io.plimsoll.review;

import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.Side;
import io.plimsoll.scan.Sources;
import io.plimsoll.source.Diff;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes suggestions of edits where GitHub can apply them: all lines lie in one hunk, no deleted
/// line stands between them, and something changes. None repeats a suspected secret.
final class Suggesting {
  /// The longest suggestion that people read, in lines before and after.
  private static final int MOST_LINES = 40;

  /// A comment holds 65,536 characters.
  private static final int MOST_CHARACTERS = 16_000;

  private final Sources sources;
  private final Map<String, Diff> diffs;

  Suggesting(Sources sources, Map<String, Diff> diffs) {
    this.sources = sources;
    this.diffs = diffs;
  }

  /// One suggestion for all edits.
  Optional<Suggestion> of(List<LineEdit> edits) {
    List<LineEdit> sorted =
        edits.stream().sorted(Comparator.comparingInt(LineEdit::startLine)).toList();
    return isOfOneFile(sorted)
        ? sources
            .find(Side.HEAD, sorted.getFirst().path())
            .filter(file -> fits(file, sorted))
            .map(file -> merged(file, sorted))
            .filter(this::isShort)
            .filter(suggestion -> changes(suggestion) && isOpen(suggestion))
        : Optional.empty();
  }

  private static boolean isOfOneFile(List<LineEdit> edits) {
    return edits.stream().map(LineEdit::path).distinct().count() == 1;
  }

  private boolean fits(SourceFile file, List<LineEdit> edits) {
    int first = edits.getFirst().startLine();
    int last = last(edits);
    return last - first < MOST_LINES
        && last <= file.lines().count()
        && Optional.ofNullable(diffs.get(file.path()))
            .flatMap(diff -> diff.hunkOf(first, last))
            .filter(hunk -> !hunk.hasDeletedBetween(first, last))
            .isPresent();
  }

  private static int last(List<LineEdit> edits) {
    return edits.stream().mapToInt(LineEdit::endLine).max().orElse(0);
  }

  /// The edits with the unchanged lines between them.
  private static Suggestion merged(SourceFile file, List<LineEdit> edits) {
    List<String> lines = new ArrayList<>();
    int next = edits.getFirst().startLine();
    for (LineEdit edit : edits) {
      lines.addAll(present(file, next, edit.startLine() - 1));
      lines.addAll(edit.lines());
      next = edit.endLine() + 1;
    }
    return new Suggestion(file.path(), edits.getFirst().startLine(), last(edits), lines);
  }

  private boolean isShort(Suggestion suggestion) {
    return suggestion.lines().size() <= MOST_LINES
        && suggestion.lines().stream().mapToInt(String::length).sum() <= MOST_CHARACTERS;
  }

  private boolean changes(Suggestion suggestion) {
    SourceFile file = sources.find(Side.HEAD, suggestion.path()).orElseThrow();
    return !present(file, suggestion.first(), suggestion.last()).equals(suggestion.lines());
  }

  /// Whether no line of the suggestion hides anything. A line that holds a secret is no use masked.
  private boolean isOpen(Suggestion suggestion) {
    SourceFile file = sources.find(Side.HEAD, suggestion.path()).orElseThrow();
    boolean hides = suggestion.lines().stream().anyMatch(l -> !sources.masked(l).equals(l));
    for (int line = suggestion.first(); !hides && line <= suggestion.last(); line++) {
      String present = file.lines().line(line).of(file.text());
      hides =
          suggestion.lines().contains(present)
              && !sources.line(Side.HEAD, file, line).equals(present);
    }
    return !hides;
  }

  private static List<String> present(SourceFile file, int first, int last) {
    List<String> lines = new ArrayList<>();
    for (int line = first; line <= last; line++) {
      lines.add(file.lines().line(line).of(file.text()));
    }
    return lines;
  }
}
