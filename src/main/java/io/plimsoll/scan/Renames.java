package io.plimsoll.scan;

import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds files that a change moves although it says "deleted" and "added", as folders compared with
/// each other do.
final class Renames {
  /// How many pairs of files are compared at most.
  private static final int MOST_PAIRS = 2_500;

  /// The share of equal lines, in percent, from which two files are one that moved: git's measure.
  private static final int ALIKE = 50;

  private Renames() {}

  /// The change with each such pair as one file.
  static List<FileChange> join(Change change) {
    List<FileChange> deleted = change.files().stream().filter(f -> f.head().isEmpty()).toList();
    List<FileChange> added = change.files().stream().filter(f -> f.base().isEmpty()).toList();
    List<FileChange> result = new ArrayList<>(change.files());
    if (!deleted.isEmpty() && (long) deleted.size() * added.size() <= MOST_PAIRS) {
      List<FileChange> free = new ArrayList<>(deleted);
      for (FileChange file : added) {
        source(file, free).ifPresent(from -> join(from, file, free, result));
      }
    }
    return result;
  }

  private static void join(
      FileChange from, FileChange to, List<FileChange> free, List<FileChange> result) {
    free.remove(from);
    result.remove(from);
    FileVersion base = from.base().orElseThrow();
    result.set(result.indexOf(to), FileChange.modified(base, to.head().orElseThrow()));
  }

  @SuppressWarnings("ReferenceEquality") // the same change, not one like it
  private static Optional<FileChange> source(FileChange added, List<FileChange> free) {
    FileChange best = added;
    int bestShare = ALIKE - 1;
    for (FileChange candidate : free) {
      int share = share(candidate.base().orElseThrow(), added.head().orElseThrow());
      if (share > bestShare) {
        best = candidate;
        bestShare = share;
      }
    }
    return best == added ? Optional.empty() : Optional.of(best);
  }

  /// Equal lines in percent of the longer file's.
  private static int share(FileVersion base, FileVersion head) {
    if (!(base instanceof SourceFile before && head instanceof SourceFile now)) {
      return 0;
    }
    int most = Math.max(before.lines().count(), now.lines().count());
    int least = Math.min(before.lines().count(), now.lines().count());
    return 100 * least < ALIKE * most ? 0 : 100 * common(before.text(), now.text()) / most;
  }

  private static int common(String base, String head) {
    Map<String, Integer> lines = new HashMap<>();
    base.lines().forEach(line -> lines.merge(line, 1, Integer::sum));
    int common = 0;
    for (String line : (Iterable<String>) head.lines()::iterator) {
      if (lines.merge(line, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return common;
  }
}
