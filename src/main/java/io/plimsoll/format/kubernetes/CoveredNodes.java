package io.plimsoll.format.kubernetes;

import io.plimsoll.source.LineMap;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Comment;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Sequence;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import io.plimsoll.syntax.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which node a comment stands at: the outermost entry or list item that begins on its line or, for
/// a comment with a line of its own, on the next line with content. At the first line of a document
/// that is the document.
final class CoveredNodes {
  private final LineMap lines;
  private final TreeMap<Integer, Span> outermost = new TreeMap<>();

  private CoveredNodes(LineMap lines) {
    this.lines = lines;
  }

  static CoveredNodes of(YamlFile file) {
    CoveredNodes nodes = new CoveredNodes(file.source().lines());
    for (YamlDocument document : file.documents()) {
      nodes.add(document.root());
      nodes.descend(document.root());
    }
    return nodes;
  }

  /// The span that a comment speaks of; its own where nothing follows.
  Span covered(Comment comment) {
    int line = comment.line();
    Optional<Span> beside = Optional.ofNullable(outermost.get(line));
    Optional<Span> below =
        Optional.ofNullable(outermost.higherEntry(line)).map(Map.Entry::getValue);
    return (comment.ownLine() ? below : beside).orElse(comment.span());
  }

  private void add(YamlNode node) {
    add(node.whole());
  }

  private void add(Span span) {
    outermost.putIfAbsent(lines.lineAt(span.start()), span);
  }

  private void descend(YamlNode node) {
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        add(entry.span());
        descend(entry.value());
      }
    } else if (node instanceof Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        add(item);
        descend(item);
      }
    }
  }
}
