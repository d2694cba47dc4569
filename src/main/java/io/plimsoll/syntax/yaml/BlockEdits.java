package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Removes from and appends to one map or list in block style, by whole lines.
final class BlockEdits {
  private final Draft draft;
  private final Layout layout;
  private final Printer printer;
  private final YamlNode node;
  private final int column;
  private final int rank;

  BlockEdits(Draft draft, YamlNode node) {
    this.draft = draft;
    this.layout = draft.layout();
    this.printer = new Printer(layout);
    this.node = node;
    this.column = layout.column(node);
    this.rank = 2 * column + (node instanceof Sequence ? 1 : 0);
  }

  void change(Set<Integer> removed, Map<String, Value> added) {
    changeLines(removed, printer.entries(added, column));
  }

  void change(Set<Integer> removed, List<Value> added) {
    changeLines(removed, printer.items(added, column));
  }

  private void changeLines(Set<Integer> removed, List<String> added) {
    List<Span> children = Children.of(node, layout).orElse(List.of());
    if (children.isEmpty()) {
      draft.refuse(Rewrite.Reason.EXPLICIT_KEY, node.span());
    } else if (removed.size() == children.size()
        && !layout.beginsLine(children.getFirst().start())) {
      String lines = String.join(layout.lineEnd(), added);
      draft.replace(node.span(), lines.substring(Math.min(column, lines.length())));
    } else {
      remove(children, removed);
      if (!added.isEmpty()) {
        draft.linesAfter(children.getLast().end(), rank, added);
      }
    }
  }

  private void remove(List<Span> children, Set<Integer> removed) {
    int from = layout.beginsLine(children.getFirst().start()) ? 0 : leading(children, removed);
    for (int i = from; i < children.size(); i++) {
      if (removed.contains(i)) {
        Span child = children.get(i);
        draft.delete(layout.lineStart(child.start()), layout.nextLine(child.end()));
      }
    }
  }

  /// Removes the first children where the first one stands behind a dash: what follows moves up to
  /// the dash.
  private int leading(List<Span> children, Set<Integer> removed) {
    int count = 0;
    while (removed.contains(count)) {
      count++;
    }
    if (count > 0) {
      int end = layout.nextLine(children.get(count - 1).end());
      draft.delete(children.getFirst().start(), layout.skipSpace(end));
    }
    return count;
  }
}
