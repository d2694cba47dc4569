package io.plimsoll.source;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Which lines differ between two texts. Beyond [#MAX_LINES] differing lines after the common start
/// and end were taken off, the whole middle counts as changed, so that the time stays bounded.
public final class LineDiff {
  /// The largest middle part, in lines of both sides together, that is compared line by line.
  public static final int MAX_LINES = 6_000;

  private static final Pattern LINE_END = Pattern.compile("\r?\n");

  private final BitSet changedBase = new BitSet();
  private final BitSet changedHead = new BitSet();

  private LineDiff() {}

  /// Compares two texts by their lines.
  public static LineDiff between(String base, String head) {
    return between(lines(base), lines(head));
  }

  /// Split as [LineMap] counts lines. Which kind of line end a line has is no difference.
  private static List<String> lines(String text) {
    return List.of(LINE_END.split(text, -1));
  }

  private static LineDiff between(List<String> base, List<String> head) {
    int shorter = Math.min(base.size(), head.size());
    int start = 0;
    while (start < shorter && base.get(start).equals(head.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && base.get(base.size() - 1 - end).equals(head.get(head.size() - 1 - end))) {
      end++;
    }
    LineDiff diff = new LineDiff();
    diff.compare(
        base.subList(start, base.size() - end), head.subList(start, head.size() - end), start);
    return diff;
  }

  private void compare(List<String> base, List<String> head, int offset) {
    if (base.size() + head.size() > MAX_LINES) {
      changedBase.set(offset, offset + base.size());
      changedHead.set(offset, offset + head.size());
      return;
    }
    for (AbstractDelta<String> delta : DiffUtils.diff(base, head).getDeltas()) {
      int from = offset + delta.getSource().getPosition();
      changedBase.set(from, from + delta.getSource().size());
      int to = offset + delta.getTarget().getPosition();
      changedHead.set(to, to + delta.getTarget().size());
    }
  }

  /// Whether a line of the base, from 1, is not in the head.
  public boolean changedInBase(int line) {
    return changedBase.get(line - 1);
  }

  /// Whether a line of the head, from 1, is not in the base.
  public boolean changedInHead(int line) {
    return changedHead.get(line - 1);
  }
}
