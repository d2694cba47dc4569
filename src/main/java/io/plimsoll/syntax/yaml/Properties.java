package io.plimsoll.syntax.yaml;

import java.util.Optional;

/// Tag and anchor of a node.
///
/// @param tag written out with its prefix, such as `tag:yaml.org,2002:str` or `!reset`
/// @param anchor the name after `&`
/// @param start offset of the first of them; of the content where there is neither
public record Properties(Optional<String> tag, Optional<String> anchor, int start) {
  /// A node without tag and anchor.
  static Properties none(int start) {
    return new Properties(Optional.empty(), Optional.empty(), start);
  }

  boolean isEmpty() {
    return tag.isEmpty() && anchor.isEmpty();
  }
}
