package io.plimsoll.source;

import java.util.Optional;

/// A file that exists and could not be read as text.
///
/// @param path from the repository's root
/// @param reason why
/// @param target of a link: the path of the regular file of the repository that it leads to, where
///   that is known
public record Unread(String path, Reason reason, Optional<String> target) implements FileVersion {

  public Unread(String path, Reason reason) {
    this(path, reason, Optional.empty());
  }

  /// A link to a file of the repository.
  public static Unread link(String path, String target) {
    return new Unread(path, Reason.SYMLINK, Optional.of(target));
  }

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
