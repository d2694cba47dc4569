package io.plimsoll.source;

import java.util.Optional;

/// What a change does to one file. A rename has two paths; a new file has no base, a deleted one no
/// head.
///
/// @param base the version before the change
/// @param head the version after the change
public record FileChange(Optional<FileVersion> base, Optional<FileVersion> head) {

  public FileChange {
    if (base.isEmpty() && head.isEmpty()) {
      throw new IllegalArgumentException("a file change needs a base or a head");
    }
  }

  /// A file that the change adds, or that is looked at without a base.
  public static FileChange added(FileVersion head) {
    return new FileChange(Optional.empty(), Optional.of(head));
  }

  /// A file that the change deletes.
  public static FileChange deleted(FileVersion base) {
    return new FileChange(Optional.of(base), Optional.empty());
  }

  /// A file that both versions have, at one path or at two.
  public static FileChange modified(FileVersion base, FileVersion head) {
    return new FileChange(Optional.of(base), Optional.of(head));
  }
}
