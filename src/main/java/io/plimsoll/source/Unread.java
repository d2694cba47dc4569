package io.plimsoll.source;

/// A file that exists and could not be read as text.
///
/// @param path from the repository's root
/// @param reason why
public record Unread(String path, Reason reason) implements FileVersion {

  /// Why a file has no text.
  public enum Reason {
    /// It holds a NUL byte.
    BINARY,
    /// It is larger than [SourceFile#MAX_BYTES].
    TOO_LARGE,
    /// It is a link; what it leads to is another file's matter.
    SYMLINK,
    /// It is another repository's commit.
    SUBMODULE,
    /// Reading it failed.
    UNREADABLE
  }
}
