package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;

/// One document of a file.
///
/// @param root an empty scalar when nothing is written
/// @param span from the `---` or the first content to the next document or the file's end
public record YamlDocument(YamlNode root, Span span) {
  /// The root as a place to walk from.
  public Place place() {
    return Place.of(root);
  }

  /// Whether the document holds comments at most.
  public boolean isEmpty() {
    return root instanceof Scalar scalar && scalar.isEmpty() && scalar.properties().isEmpty();
  }
}
