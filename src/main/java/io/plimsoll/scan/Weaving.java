package io.plimsoll.scan;

import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Edits of a text, and edits of what they leave, written as edits of the first text.
final class Weaving {
  private final SourceFile between;
  private final List<Strand> strands = new ArrayList<>();

  /// An edit and the lines of the text between that it writes or replaces.
  ///
  /// @param owner of the edit
  /// @param isEarlier whether it writes them
  /// @param from first line, from 1
  /// @param to the line after the last
  private record Strand(int owner, boolean isEarlier, LineEdit edit, int from, int to) {

    /// How many lines it adds to the first text.
    int growth() {
      return isEarlier ? to - from - (edit.endLine() - edit.startLine() + 1) : 0;
    }
  }

  /// One edit of the first text.
  ///
  /// @param owners whose edits it is made of
  record Woven(List<Integer> owners, LineEdit edit) {}

  /// @param between what the earlier edits leave
  Weaving(SourceFile between) {
    this.between = between;
  }

  /// Adds edits of the first text; owners may come in any order.
  void addEarlier(int owner, List<LineEdit> edits) {
    edits.forEach(edit -> strands.add(new Strand(owner, true, edit, 0, 0)));
  }

  /// Adds edits of the text between.
  void addLater(int owner, List<LineEdit> edits) {
    for (LineEdit edit : edits) {
      strands.add(new Strand(owner, false, edit, edit.startLine(), edit.endLine() + 1));
    }
  }

  /// All edits in file order; those that meet in a line are one.
  List<Woven> weave() {
    List<Woven> woven = new ArrayList<>();
    List<Strand> knot = new ArrayList<>();
    int growth = 0;
    int end = 0;
    for (Strand strand : inOrder()) {
      if (!knot.isEmpty() && strand.from >= end) {
        woven.add(tied(knot, growth));
        growth += growth(knot);
        knot.clear();
      }
      end = knot.isEmpty() ? strand.to : Math.max(end, strand.to);
      knot.add(strand);
    }
    if (!knot.isEmpty()) {
      woven.add(tied(knot, growth));
    }
    return woven;
  }

  private List<Strand> inOrder() {
    List<Strand> placed = new ArrayList<>(strands.stream().filter(one -> !one.isEarlier).toList());
    List<Strand> earlier =
        strands.stream()
            .filter(Strand::isEarlier)
            .sorted(Comparator.comparingInt(one -> one.edit.startLine()))
            .toList();
    int growth = 0;
    for (Strand one : earlier) {
      int from = one.edit.startLine() + growth;
      Strand at = new Strand(one.owner, true, one.edit, from, from + one.edit.lines().size());
      growth += at.growth();
      placed.add(at);
    }
    placed.sort(Comparator.comparingInt(Strand::from).thenComparingInt(Strand::to));
    return placed;
  }

  private static int growth(List<Strand> knot) {
    return knot.stream().mapToInt(Strand::growth).sum();
  }

  private Woven tied(List<Strand> knot, int growth) {
    int from = knot.stream().mapToInt(Strand::from).min().orElseThrow();
    int to = knot.stream().mapToInt(Strand::to).max().orElseThrow();
    List<String> lines = new ArrayList<>();
    for (int line = from; line < to; line++) {
      lines.add(between.lines().line(line).of(between.text()));
    }
    for (Strand strand : knot.reversed()) {
      if (!strand.isEarlier) {
        List<String> replaced = lines.subList(strand.from - from, strand.to - from);
        replaced.clear();
        replaced.addAll(strand.edit.lines());
      }
    }
    int last = to - 1 - growth - growth(knot);
    return new Woven(
        knot.stream().map(Strand::owner).distinct().toList(),
        new LineEdit(between.path(), from - growth, last, lines));
  }
}
