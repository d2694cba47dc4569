package io.plimsoll.syntax.yaml;

import io.plimsoll.source.LineMap;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Documents at other places of a file, as reading them there would give them.
final class Shift {
  private final int by;
  private final LineMap lines;

  /// The nodes that aliases lead to, by what they were.
  private final IdentityHashMap<YamlNode, YamlNode> anchored = new IdentityHashMap<>();

  /// @param by how many characters farther they stand
  /// @param lines of the file in which they then are
  Shift(int by, LineMap lines) {
    this.by = by;
    this.lines = lines;
  }

  /// A part of a file in its place.
  YamlFile file(YamlFile part, SourceFile whole) {
    return new YamlFile(
        whole,
        part.json(),
        part.documents().stream().map(this::document).toList(),
        new Comments(whole, part.comments().all().stream().map(this::comment).toList()),
        part.problems().stream().map(this::problem).toList(),
        part.remarks().stream().map(this::problem).toList());
  }

  YamlDocument document(YamlDocument document) {
    return new YamlDocument(node(document.root()), span(document.span()));
  }

  Comment comment(Comment comment) {
    Span span = span(comment.span());
    return new Comment(span, comment.text(), comment.ownLine(), lines.lineAt(span.start()));
  }

  Problem problem(Problem problem) {
    return new Problem(problem.code(), span(problem.at()), problem.facts());
  }

  private YamlNode node(YamlNode node) {
    YamlNode shifted =
        switch (node) {
          case Scalar(var text, var style, var properties, var span) ->
              new Scalar(text, style, properties(properties), span(span));
          case Sequence(var items, var flow, var properties, var span) ->
              new Sequence(
                  items.stream().map(this::node).toList(),
                  flow,
                  properties(properties),
                  span(span));
          case Mapping mapping -> mapping(mapping);
          case Alias(var name, var target, var span) ->
              new Alias(name, anchored.getOrDefault(target, target), span(span));
        };
    if (node.properties().anchor().isPresent()) {
      anchored.put(node, shifted);
    }
    return shifted;
  }

  private Mapping mapping(Mapping mapping) {
    List<Mapping.Entry> entries = new ArrayList<>(mapping.entries().size());
    for (Mapping.Entry entry : mapping.entries()) {
      entries.add(new Mapping.Entry(node(entry.key()), node(entry.value())));
    }
    return new Mapping(
        entries,
        Members.of(entries, new ArrayList<>()),
        mapping.flow(),
        properties(mapping.properties()),
        span(mapping.span()));
  }

  private Properties properties(Properties properties) {
    return new Properties(properties.tag(), properties.anchor(), properties.start() + by);
  }

  private Span span(Span span) {
    return new Span(span.start() + by, span.end() + by);
  }
}
