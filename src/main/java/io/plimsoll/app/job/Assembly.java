package io.plimsoll.app.job;

import io.plimsoll.github.Answer;
import io.plimsoll.github.BaseText;
import io.plimsoll.github.ChangedFile;
import io.plimsoll.github.ChangedFiles;
import io.plimsoll.github.Failure;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.Reads;
import io.plimsoll.github.RefusedException;
import io.plimsoll.source.Change;
import io.plimsoll.source.Diff;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the two versions of every changed file together. The base's text comes from undoing the
/// patch; only where there is none it is read.
final class Assembly {
  private final Reads reads;
  private final String base;
  private final String head;

  /// @param base a commit whose common ancestor with the head is the merge base
  Assembly(Reads reads, String base, String head) {
    this.reads = reads;
    this.base = base;
    this.head = head;
  }

  /// The change.
  ///
  /// @param files those that may be ours
  /// @param heads their texts in the head, by path
  Change of(List<ChangedFile> files, Map<String, FileVersion> heads, ChangedFiles listed) {
    Map<String, FileVersion> bases = bases(files, heads, listed);
    List<FileChange> changes = new ArrayList<>();
    for (ChangedFile file : files) {
      Optional<FileVersion> after = head(file, heads);
      Optional<FileVersion> before = base(file, after, bases);
      if (before.isPresent() || after.isPresent()) {
        changes.add(new FileChange(before, after));
      }
    }
    return new Change(changes);
  }

  /// The diffs of the files, by their path in the head, as far as GitHub shows them.
  static Map<String, Diff> diffs(List<ChangedFile> files) {
    Map<String, Diff> diffs = new HashMap<>();
    for (ChangedFile file : files) {
      if (file.status() != ChangedFile.Status.REMOVED) {
        diffs.put(file.path(), file.patch().flatMap(Diff::parse).orElse(new Diff(List.of())));
      }
    }
    return diffs;
  }

  private static Optional<FileVersion> head(ChangedFile file, Map<String, FileVersion> heads) {
    return file.status() == ChangedFile.Status.REMOVED
        ? Optional.empty()
        : Optional.of(heads.getOrDefault(file.path(), unreadable(file.path())));
  }

  private static FileVersion unreadable(String path) {
    return new Unread(path, Unread.Reason.UNREADABLE);
  }

  private static Optional<FileVersion> base(
      ChangedFile file, Optional<FileVersion> after, Map<String, FileVersion> bases) {
    String path = BaseText.path(file);
    if (!hasBase(file)) {
      return Optional.empty();
    }
    return bases.containsKey(path) ? Optional.of(bases.get(path)) : BaseText.of(file, after);
  }

  /// A copy is a thing of its own.
  private static boolean hasBase(ChangedFile file) {
    return file.status() != ChangedFile.Status.ADDED && file.status() != ChangedFile.Status.COPIED;
  }

  /// The versions that only GitHub can tell.
  private Map<String, FileVersion> bases(
      List<ChangedFile> files, Map<String, FileVersion> heads, ChangedFiles listed) {
    List<FileAt> wanted =
        files.stream()
            .filter(Assembly::hasBase)
            .filter(file -> BaseText.mustBeRead(file, head(file, heads)))
            .map(file -> FileAt.path(BaseText.path(file)))
            .toList();
    if (wanted.isEmpty()) {
      return Map.of();
    }
    return listed
        .mergeBase()
        .or(this::mergeBase)
        .map(commit -> reads.files(commit, wanted).orThrow())
        .orElse(Map.of());
  }

  /// Empty when the two have nothing in common: then all that the head has is the change's.
  private Optional<String> mergeBase() {
    return switch (reads.compare(base, head)) {
      case Answer.Got<ChangedFiles>(ChangedFiles found) -> found.mergeBase();
      case Answer.Failed<ChangedFiles>(Failure.GiveUp _) -> Optional.empty();
      case Answer.Failed<ChangedFiles>(Failure.Retry retry) -> throw new RefusedException(retry);
    };
  }
}
