package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;
import java.util.List;

/// A list.
///
/// @param items as written; an alias stays an alias
/// @param flow whether it is written in brackets
/// @param properties tag and anchor
/// @param span from `[` to `]`, or from the first `-` to the end of the last leaf
public record Sequence(List<YamlNode> items, boolean flow, Properties properties, Span span)
    implements YamlNode {

  public Sequence {
    items = List.copyOf(items);
  }
}
