package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.Map;

/// How large a file and its documents may be. The file is hostile: whatever it holds, reading ends
/// soon, and walking a document through its aliases does too.
final class Limits {
  /// Characters of a file.
  static final int LENGTH = SourceFile.MAX_BYTES;

  /// Levels of nesting, aliases followed.
  static final int DEPTH = 200;

  /// Nodes of a file.
  static final int NODES = 250_000;

  /// Nodes of a document, counted again at each alias.
  static final int EXPANDED = 300_000;

  /// Documents of a file that are tried and cannot be read, before the rest is given up.
  static final int BROKEN = 50;

  private Limits() {}

  static Problem exceeded(String code, Span at, int limit) {
    return new Problem(code, at, Map.of("limit", Integer.toString(limit)));
  }
}
