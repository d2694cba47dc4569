package io.plimsoll.source;

/// One version of a file: its text, or the reason why there is none.
public sealed interface FileVersion permits SourceFile, Unread {
  /// The path from the repository's root, with `/`, never starting with one.
  String path();
}
