package io.plimsoll.github;

import io.plimsoll.source.Diff;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import java.util.Optional;

/// The base's version of a changed file, without asking for it: the patch undone on the head. It is
/// the version of the merge base, which is what the pull request is answerable for; the tip of the
/// base branch may be further.
public final class BaseText {
  private BaseText() {}

  /// Undoes a row's patch.
  ///
  /// @param head the file in the head; empty for a removed one
  /// @return empty when there was no such file, or it has to be read: [#mustBeRead] tells which
  public static Optional<FileVersion> of(ChangedFile file, Optional<FileVersion> head) {
    if (file.status() == ChangedFile.Status.ADDED) {
      return Optional.empty();
    }
    if (head.isPresent() && !(head.get() instanceof SourceFile)) {
      return Optional.empty();
    }
    SourceFile after =
        head.map(SourceFile.class::cast).orElseGet(() -> SourceFile.of(file.path(), ""));
    return text(file, after)
        .map(text -> after.withText(text).bytes())
        .map(bytes -> SourceFile.decode(path(file), after.mode(), bytes));
  }

  /// Whether there was a file whose text only GitHub can tell.
  public static boolean mustBeRead(ChangedFile file, Optional<FileVersion> head) {
    return file.status() != ChangedFile.Status.ADDED && of(file, head).isEmpty();
  }

  /// Where the file was in the base.
  public static String path(ChangedFile file) {
    return file.previousPath().orElse(file.path());
  }

  private static Optional<String> text(ChangedFile file, SourceFile head) {
    if (file.patch().isEmpty()) {
      boolean same = !file.hasLineChanges() && file.status() != ChangedFile.Status.REMOVED;
      return same ? Optional.of(head.text()) : Optional.empty();
    }
    return Diff.parse(file.patch().get()).flatMap(diff -> diff.reverse(head.text()));
  }
}
