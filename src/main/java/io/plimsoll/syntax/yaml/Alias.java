package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;

/// The use of an anchored node at another place.
///
/// @param name after `*`
/// @param target the anchored node, never an alias
/// @param span of the use
public record Alias(String name, YamlNode target, Span span) implements YamlNode {

  @Override
  public Properties properties() {
    return Properties.none(span.start());
  }
}
