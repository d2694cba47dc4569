package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Removes from and appends to one map or list in braces or brackets.
final class FlowEdits {
  private final Draft draft;
  private final Layout layout;
  private final Printer printer;
  private final YamlNode node;
  private final int close;

  FlowEdits(Draft draft, YamlNode node) {
    this.draft = draft;
    this.layout = draft.layout();
    this.printer = new Printer(layout);
    this.node = node;
    this.close = node.span().end() - 1;
  }

  void change(Set<Integer> removed, Map<String, Value> added) {
    List<String> flat = new ArrayList<>();
    List<String> tall = new ArrayList<>();
    String indent = innerIndent();
    added.forEach((key, value) -> {
      flat.add(printer.flowEntry(key, value));
      tall.add(printer.tallEntry(key, value, indent));
    });
    change(removed, flat, tall);
  }

  void change(Set<Integer> removed, List<Value> added) {
    String indent = innerIndent();
    change(
        removed,
        added.stream().map(printer::flow).toList(),
        added.stream().map(value -> printer.tall(value, indent)).toList());
  }

  private String innerIndent() {
    List<Span> children = Children.of(node, layout).orElse(List.of());
    return children.isEmpty() ? "" : layout.indentOf(children.getLast().start());
  }

  private void change(Set<Integer> removed, List<String> flat, List<String> tall) {
    boolean braces = layout.has(node.span().start(), node instanceof Mapping ? '{' : '[');
    List<Span> children = Children.of(node, layout).orElse(List.of());
    if (!braces) {
      draft.refuse(Rewrite.Reason.BARE_PAIR, node.span());
    } else if (children.isEmpty()) {
      fill(flat);
    } else if (removed.size() == children.size()) {
      Span all = children.getFirst().union(children.getLast());
      draft.replace(all, String.join(", ", flat));
    } else {
      remove(children, removed);
      append(children.getLast(), flat, tall);
    }
  }

  private void fill(List<String> added) {
    int open = node.span().start() + 1;
    boolean blank = layout.skipSpace(open) == close;
    if (blank) {
      draft.replace(new Span(open, close), String.join(", ", added));
    } else if (layout.skip(open) == close) {
      draft.insert(open, String.join(", ", added));
    } else {
      draft.refuse(Rewrite.Reason.EXPLICIT_KEY, node.span());
    }
  }

  private void append(Span last, List<String> flat, List<String> tall) {
    if (flat.isEmpty()) {
      return;
    }
    if (layout.beginsLine(last.start()) && !layout.sameLine(last.end(), close)) {
      appendLines(last, tall);
    } else {
      draft.insert(last.end(), ", " + String.join(", ", flat));
    }
  }

  private void appendLines(Span last, List<String> added) {
    String indent = layout.indentOf(last.start());
    int comma = layout.skip(last.end());
    boolean trailing = layout.has(comma, ',');
    if (!trailing) {
      draft.insert(last.end(), ",");
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      boolean more = trailing || i + 1 < added.size();
      lines.add(indent + added.get(i) + (more ? "," : ""));
    }
    draft.linesAfter(trailing ? comma : last.end(), 0, lines);
  }

  /// Removes runs of children, each with the comma that is no longer needed.
  private void remove(List<Span> children, Set<Integer> removed) {
    for (int i = 0; i < children.size(); i++) {
      if (removed.contains(i)) {
        int first = i;
        while (removed.contains(i + 1)) {
          i++;
        }
        removeRun(children, first, i);
      }
    }
  }

  private void removeRun(List<Span> children, int first, int last) {
    boolean atEnd = last + 1 == children.size();
    if (atEnd) {
      draft.delete(children.get(first - 1).end(), children.get(last).end());
    } else {
      draft.delete(children.get(first).start(), children.get(last + 1).start());
    }
  }
}
