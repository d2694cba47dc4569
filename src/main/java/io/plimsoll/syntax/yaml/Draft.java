package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Edit;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Collects the edits of one pass and the first reason to refuse.
final class Draft {
  private final Layout layout;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Span> deletions = new ArrayList<>();
  private final TreeMap<Integer, List<Lines>> lines = new TreeMap<>();
  private Optional<Rewrite> refusal = Optional.empty();

  /// Whole lines to insert.
  ///
  /// @param rank deeper collections have a higher one and come first
  private record Lines(int rank, List<String> lines) {}

  Draft(Layout layout) {
    this.layout = layout;
  }

  Layout layout() {
    return layout;
  }

  void refuse(Rewrite.Reason reason, Span at) {
    if (refusal.isEmpty()) {
      refusal = Optional.of(new Rewrite.Refused(reason, at));
    }
  }

  void replace(Span span, String replacement) {
    edits.add(new Edit(span, replacement));
  }

  void insert(int offset, String text) {
    edits.add(Edit.insert(offset, text));
  }

  void delete(int start, int end) {
    deletions.add(new Span(start, end));
  }

  /// Inserts lines after the line of an offset.
  void linesAfter(int offset, int rank, List<String> added) {
    lines
        .computeIfAbsent(layout.nextLine(offset), _ -> new ArrayList<>())
        .add(new Lines(rank, added));
  }

  Rewrite finish() {
    if (refusal.isPresent()) {
      return refusal.get();
    }
    List<Edit> all = new ArrayList<>(edits);
    List<Span> gone = joinedDeletions();
    gone.forEach(span -> all.add(Edit.delete(span)));
    lines.forEach((offset, blocks) -> all.add(Edit.insert(offset, print(offset, blocks, gone))));
    all.sort(Comparator.comparing(Edit::span));
    return overlap(all)
        .<Rewrite>map(at -> new Rewrite.Refused(Rewrite.Reason.UNSURE, at))
        .orElseGet(() -> new Rewrite.Done(all));
  }

  private static Optional<Span> overlap(List<Edit> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).span().start() < sorted.get(i - 1).span().end()) {
        return Optional.of(sorted.get(i).span());
      }
    }
    return Optional.empty();
  }

  private String print(int offset, List<Lines> blocks, List<Span> gone) {
    String end = layout.lineEnd();
    StringBuilder result = new StringBuilder();
    blocks.stream()
        .sorted(Comparator.comparingInt(Lines::rank).reversed())
        .flatMap(block -> block.lines().stream())
        .forEach(line -> result.append(line).append(end));
    boolean behind = isOpenEnd(offset);
    boolean insteadOfLast = gone.stream().anyMatch(span -> isTail(span) && touch(span, offset));
    if (behind && !insteadOfLast) {
      result.insert(0, end);
    }
    if (behind || (insteadOfLast && !lines.containsKey(layout.text().length()))) {
      result.setLength(result.length() - end.length());
    }
    return result.toString();
  }

  private static boolean touch(Span span, int offset) {
    return span.start() == offset || span.end() == offset;
  }

  /// Whether a deletion takes the last lines, whole, of a text without a final line end.
  private boolean isTail(Span span) {
    return isOpenEnd(span.end()) && (span.start() == 0 || layout.has(span.start() - 1, '\n'));
  }

  /// Whether an offset is the end of a text that has no final line end.
  private boolean isOpenEnd(int offset) {
    return offset == layout.text().length() && offset > 0 && !layout.has(offset - 1, '\n');
  }

  private List<Span> joinedDeletions() {
    List<Span> before = List.of();
    List<Span> joined = joined(deletions);
    while (!joined.equals(before)) {
      before = joined;
      joined = joined(joined.stream().map(this::withoutOpenLine).toList());
    }
    return joined;
  }

  /// Overlapping deletions as one. Those that only touch stay apart, as something may be inserted
  /// between them.
  private static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      if (!joined.isEmpty() && span.start() < joined.getLast().end()) {
        joined.add(joined.removeLast().union(span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /// A deletion of the last lines of a text without a final line end takes the line end before it,
  /// unless other lines come in their stead.
  private Span withoutOpenLine(Span span) {
    int start = span.start();
    boolean extended = layout.has(start, '\r') || layout.has(start, '\n');
    boolean followed = lines.containsKey(start) || lines.containsKey(span.end());
    if (start == 0 || extended || followed || !isTail(span)) {
      return span;
    }
    return new Span(layout.has(start - 2, '\r') ? start - 2 : start - 1, span.end());
  }
}
