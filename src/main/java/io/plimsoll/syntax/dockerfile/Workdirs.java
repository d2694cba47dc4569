package io.plimsoll.syntax.dockerfile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/// Works out working directories.
final class Workdirs {
  /// Longer paths are not worked out.
  private static final int MAX_LENGTH = 4_096;

  private Workdirs() {}

  /// The directory after a `WORKDIR`.
  ///
  /// @param path what the instruction says
  /// @param before the directory so far, if something sets it
  /// @param empty whether the image below is empty, so that its directory is `/`
  static Resolution join(Resolution path, Optional<Resolution> before, boolean empty) {
    if (!(path instanceof Resolution.Resolved(String text)) || isWindows(text)) {
      return path;
    }
    if (text.startsWith("/")) {
      return normal(text);
    }
    Optional<Resolution> root =
        empty ? Optional.of(new Resolution.Resolved("/")) : Optional.empty();
    return before.or(() -> root).map(known -> under(known, text)).orElseGet(() -> unknown(text));
  }

  private static Resolution under(Resolution before, String text) {
    return switch (before) {
      case Resolution.Resolved(String parent) -> normal(parent + "/" + text);
      case Resolution.Unresolved(_, Set<String> names) -> new Resolution.Unresolved(text, names);
    };
  }

  private static Resolution unknown(String text) {
    return new Resolution.Unresolved(text, Set.of());
  }

  private static boolean isWindows(String path) {
    return path.indexOf('\\') >= 0 || (path.length() > 1 && path.charAt(1) == ':');
  }

  private static Resolution normal(String path) {
    if (path.length() > MAX_LENGTH) {
      return unknown(path);
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return new Resolution.Resolved("/" + String.join("/", parts));
  }
}
