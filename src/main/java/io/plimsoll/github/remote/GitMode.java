package io.plimsoll.github.remote;

import io.plimsoll.source.FileMode;
import java.util.Optional;

/// The modes of git's trees, which GraphQL gives as numbers.
final class GitMode {
  private static final int TYPE = 0170000;
  private static final int FILE = 0100000;
  private static final int LINK = 0120000;
  private static final int COMMIT = 0160000;
  private static final int EXECUTE = 0000100;

  private GitMode() {}

  /// Empty for a folder.
  static Optional<FileMode> of(int mode) {
    return switch (mode & TYPE) {
      case FILE -> Optional.of((mode & EXECUTE) == 0 ? FileMode.REGULAR : FileMode.EXECUTABLE);
      case LINK -> Optional.of(FileMode.SYMLINK);
      case COMMIT -> Optional.of(FileMode.SUBMODULE);
      default -> Optional.empty();
    };
  }
}
