package io.plimsoll.cli;

import io.plimsoll.source.Change;
import io.plimsoll.source.FileVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/// What a command looks at, and the files around it.
interface Input extends AutoCloseable {

  /// The files to review.
  ///
  /// @param wanted which paths are read
  /// @throws IOException when the folder or the repository cannot be read
  Change change(Predicate<String> wanted) throws IOException;

  /// Another file of the version before the change.
  ///
  /// @param path normalised, from the root
  Optional<FileVersion> findInBase(String path);

  /// Another file of the version after the change.
  Optional<FileVersion> findInHead(String path);

  /// The folder that all paths start from, absolute.
  Path root();

  @Override
  default void close() {}
}
