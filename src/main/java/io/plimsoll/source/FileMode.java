package io.plimsoll.source;

/// What git says a path is.
public enum FileMode {
  REGULAR,
  EXECUTABLE,
  SYMLINK,
  SUBMODULE
}
