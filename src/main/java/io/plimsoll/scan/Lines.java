package io.plimsoll.scan;

import io.plimsoll.source.FileChange;
import io.plimsoll.source.LineDiff;
import io.plimsoll.source.Location;
import io.plimsoll.source.Position;
import io.plimsoll.source.SourceFile;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which lines of the two versions of a change are the same ones.
final class Lines {
  private final Map<String, Pair> byHeadPath = new HashMap<>();

  /// @param baseLines for each line of the head, from 0, its line in the base, from 1; 0 where the
  ///   base has none
  @SuppressWarnings("ArrayRecordComponent") // never compared, and as long as the file
  private record Pair(Optional<SourceFile> base, SourceFile head, int[] baseLines) {}

  Lines(List<FileChange> files) {
    for (FileChange file : files) {
      if (file.head().orElse(null) instanceof SourceFile head) {
        byHeadPath.put(head.path(), pair(baseOf(file), head));
      }
    }
  }

  private static Optional<SourceFile> baseOf(FileChange file) {
    return file.base().filter(SourceFile.class::isInstance).map(SourceFile.class::cast);
  }

  private static Pair pair(Optional<SourceFile> base, SourceFile head) {
    int[] baseLines =
        base.map(before -> unchanged(before, head)).orElseGet(() -> new int[head.lines().count()]);
    return new Pair(base, head, baseLines);
  }

  /// The unchanged lines of both versions follow each other in the same order.
  private static int[] unchanged(SourceFile base, SourceFile head) {
    LineDiff diff = LineDiff.between(base.text(), head.text());
    int[] baseLines = new int[head.lines().count()];
    int baseLine = 1;
    for (int line = 1; line <= baseLines.length; line++) {
      if (!diff.changedInHead(line)) {
        while (diff.changedInBase(baseLine)) {
          baseLine++;
        }
        baseLines[line - 1] = baseLine++;
      }
    }
    return baseLines;
  }

  /// Whether a place stands on a line that the base does not have.
  boolean isChanged(Location head) {
    Pair pair = byHeadPath.get(head.path());
    return pair != null && pair.baseLines[lineOf(pair.head, head) - 1] == 0;
  }

  /// Whether two places are the same column of the same unchanged line.
  boolean areSame(Location base, Location head) {
    Pair pair = byHeadPath.get(head.path());
    if (pair == null || pair.base.isEmpty()) {
      return pair == null && base.equals(head);
    }
    SourceFile before = pair.base.get();
    if (!before.path().equals(base.path())) {
      return false;
    }
    Position now = pair.head.lines().positionAt(head.span().start());
    Position then = before.lines().positionAt(base.span().start());
    return now.line() <= pair.baseLines.length
        && pair.baseLines[now.line() - 1] == then.line()
        && now.column() == then.column();
  }

  /// Which lines of a file are changed ones, or stand before deleted ones.
  ///
  /// @return by line, from 1; nothing of a file that is not part of the change
  BitSet touched(String headPath) {
    BitSet touched = new BitSet();
    Pair pair = byHeadPath.get(headPath);
    if (pair != null) {
      int next = pair.base.map(base -> base.lines().count()).orElse(0) + 1;
      for (int line = pair.baseLines.length; line >= 1; line--) {
        int before = pair.baseLines[line - 1];
        touched.set(line, before == 0 || before + 1 < next);
        next = before;
      }
      touched.set(1, touched.get(1) || next > 1);
    }
    return touched;
  }

  /// The last line start of a text that ends with a line end belongs to its last line.
  private static int lineOf(SourceFile file, Location at) {
    return Math.min(file.lines().lineAt(at.span().start()), file.lines().count());
  }
}
