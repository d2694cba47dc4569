package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/// A list or map whose end has not come yet.
final class Frame {
  private final boolean mapping;
  private final boolean bracketed;
  private final boolean flow;
  private final Properties properties;
  private final int start;
  private final List<YamlNode> nodes = new ArrayList<>();
  private int size = 1;
  private int depth;

  /// @param bracketed whether the end mark is that of a bracket and therefore true
  Frame(boolean mapping, boolean bracketed, boolean flow, Properties properties, int start) {
    this.mapping = mapping;
    this.bracketed = bracketed;
    this.flow = flow;
    this.properties = properties;
    this.start = start;
  }

  Properties properties() {
    return properties;
  }

  int start() {
    return start;
  }

  /// Nodes so far, aliases followed.
  int size() {
    return size;
  }

  boolean isAnchored(String name) {
    return properties.anchor().filter(name::equals).isPresent();
  }

  void add(Sized child) {
    nodes.add(child.node());
    size += child.size();
    depth = Math.max(depth, child.depth());
  }

  Sized finish(int endMark, List<Problem> remarks) {
    Span span = new Span(start, Math.max(start, bracketed ? endMark : lastLeaf()));
    return new Sized(mapping ? mapping(span, remarks) : sequence(span), size, depth + 1);
  }

  private int lastLeaf() {
    return nodes.isEmpty() ? start : nodes.getLast().span().end();
  }

  private Sequence sequence(Span span) {
    return new Sequence(nodes, flow, properties, span);
  }

  private Mapping mapping(Span span, List<Problem> remarks) {
    List<Mapping.Entry> entries = new ArrayList<>(nodes.size() / 2);
    for (int i = 0; i + 1 < nodes.size(); i += 2) {
      entries.add(new Mapping.Entry(nodes.get(i), nodes.get(i + 1)));
    }
    return new Mapping(entries, Members.of(entries, remarks), flow, properties, span);
  }
}
