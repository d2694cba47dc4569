package io.plimsoll.github;

import java.util.Optional;

/// A file to read at some commit.
///
/// @param blob its object id, where a list of files has told it
public record FileAt(String path, Optional<String> blob) {

  /// A file whose object id is not known.
  public static FileAt path(String path) {
    return new FileAt(path, Optional.empty());
  }

  /// A file whose object id is known.
  public static FileAt of(ChangedFile file) {
    return new FileAt(file.path(), Optional.of(file.blob()));
  }
}
