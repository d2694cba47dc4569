package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Entries of a map or items of a list as ranges of the text: from the key or the dash to the end
/// of the last leaf.
final class Children {
  private Children() {}

  /// The ranges, or nothing where a key is explicit or no dash is found.
  static Optional<List<Span>> of(YamlNode node, Layout layout) {
    return switch (node) {
      case Mapping mapping -> entries(mapping, layout);
      case Sequence sequence when sequence.flow() ->
          Optional.of(sequence.items().stream().map(YamlNode::whole).toList());
      case Sequence sequence -> items(sequence, layout);
      case Scalar _, Alias _ -> Optional.empty();
    };
  }

  private static Optional<List<Span>> entries(Mapping mapping, Layout layout) {
    List<Span> spans = mapping.entries().stream().map(Mapping.Entry::span).toList();
    int previous = mapping.span().start() + (mapping.flow() ? 1 : 0);
    for (Span span : spans) {
      int start = layout.skip(previous);
      start = mapping.flow() && layout.has(start, ',') ? layout.skip(start + 1) : start;
      if (start != span.start()) {
        return Optional.empty();
      }
      previous = span.end();
    }
    return Optional.of(spans);
  }

  private static Optional<List<Span>> items(Sequence sequence, Layout layout) {
    List<Span> spans = new ArrayList<>();
    int previous = sequence.span().start();
    for (YamlNode item : sequence.items()) {
      int dash = layout.skip(previous);
      if (!layout.has(dash, '-') || dash >= item.whole().end()) {
        return Optional.empty();
      }
      spans.add(new Span(dash, item.whole().end()));
      previous = item.whole().end();
    }
    return Optional.of(spans);
  }
}
