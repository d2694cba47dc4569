package io.plimsoll.format.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Paths as a Compose file names them, next to that file.
final class Paths {
  private Paths() {}

  /// A relative path from a directory of the repository.
  ///
  /// @param directory from the repository's root, empty for the root itself
  /// @return from the repository's root, normalised; empty when the path is absolute or leaves the
  ///   repository
  static Optional<String> resolve(String directory, String path) {
    if (path.startsWith("/") || path.startsWith("~") || isWindows(path)) {
      return Optional.empty();
    }
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : (directory + "/" + path.replace('\\', '/')).split("/", -1)) {
      if (segment.equals("..") && segments.isEmpty()) {
        return Optional.empty();
      }
      if (segment.equals("..")) {
        segments.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return Optional.of(String.join("/", segments));
  }

  /// Whether a path begins with a drive's letter or names a pipe of Windows.
  static boolean isWindows(String path) {
    return path.startsWith("\\\\") || path.matches("(?s)[A-Za-z]:.*");
  }

  /// Whether the source of a short volume is a path and not a volume's name, as compose-go tells
  /// them apart.
  static boolean isPath(String source) {
    return source.startsWith(".")
        || source.startsWith("/")
        || source.startsWith("~")
        || isWindows(source);
  }
}
