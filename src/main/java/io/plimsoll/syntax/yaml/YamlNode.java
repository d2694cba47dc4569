package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;

/// A node of a YAML document as it is written. An alias stays an alias; [Place] walks through it.
public sealed interface YamlNode permits Scalar, Sequence, Mapping, Alias {
  /// Where the content stands, without tag and anchor, from the first character to the end of the
  /// last leaf. An empty scalar has an empty span.
  Span span();

  /// What is written before the content.
  Properties properties();

  /// The offset of the first character, tag and anchor included.
  default int start() {
    return properties().start();
  }

  /// The span with tag and anchor.
  default Span whole() {
    return new Span(Math.min(start(), span().start()), span().end());
  }
}
