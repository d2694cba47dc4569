package io.plimsoll.syntax.yaml;

/// A node with its size when every alias is followed.
///
/// @param size nodes, at most [Limits#EXPANDED] and a little
/// @param depth levels, 1 for a leaf
record Sized(YamlNode node, int size, int depth) {
  Sized at(Alias alias) {
    return new Sized(alias, size, depth);
  }
}
