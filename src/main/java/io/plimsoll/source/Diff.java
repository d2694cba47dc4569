package io.plimsoll.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a change did to one file, as hunks of lines.
///
/// @param hunks in file order
public record Diff(List<Hunk> hunks) {

  public Diff {
    hunks = List.copyOf(hunks);
  }

  /// Reads a unified diff without file headers, the form in which GitHub lists a pull request's
  /// files (`patch`).
  ///
  /// @return empty when it is no such text
  public static Optional<Diff> parse(String patch) {
    return new DiffReader(patch).read();
  }

  /// The hunk that shows all these lines of the head.
  ///
  /// @param first from 1
  /// @param last inclusive
  public Optional<Hunk> hunkOf(int first, int last) {
    return hunks.stream().filter(hunk -> hunk.shows(first, last)).findFirst();
  }

  /// The text before the change.
  ///
  /// @param head the text after it
  /// @return empty when the diff does not fit to the text
  public Optional<String> reverse(String head) {
    List<String> lines = lines(head);
    StringBuilder base = new StringBuilder(head.length());
    int baseLine = 1;
    int next = 1;
    for (Hunk hunk : hunks) {
      int from = firstLine(hunk.headStart(), hunk.headCount());
      if (from < next || !isAt(hunk, lines, from)) {
        return Optional.empty();
      }
      lines.subList(next - 1, from - 1).forEach(base::append);
      baseLine += from - next;
      if (firstLine(hunk.baseStart(), hunk.baseCount()) != baseLine) {
        return Optional.empty();
      }
      append(hunk, base);
      baseLine += hunk.baseCount();
      next = from + hunk.headCount();
    }
    lines.subList(next - 1, lines.size()).forEach(base::append);
    return Optional.of(base.toString());
  }

  /// A side without lines is numbered by the line before it.
  private static int firstLine(int start, int count) {
    return count == 0 ? start + 1 : start;
  }

  private static boolean isAt(Hunk hunk, List<String> head, int from) {
    List<String> after =
        hunk.lines().stream()
            .filter(line -> line.isIn(Hunk.Kind.ADDED))
            .map(Hunk.Line::text)
            .toList();
    int end = from - 1 + after.size();
    return end <= head.size() && head.subList(from - 1, end).equals(after);
  }

  private static void append(Hunk hunk, StringBuilder base) {
    hunk.lines().stream()
        .filter(line -> line.isIn(Hunk.Kind.DELETED))
        .forEach(line -> base.append(line.text()));
  }

  /// Lines with their line ends; only the last may have none.
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}
