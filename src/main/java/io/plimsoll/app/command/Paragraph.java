package io.plimsoll.app.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The lines of a paragraph. Code and comments within the text may span several of them.
final class Paragraph {
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  private final StringBuilder text = new StringBuilder();
  private final List<Candidate> candidates = new ArrayList<>();

  /// A line that may be a command.
  private record Candidate(int start, String line) {}

  /// What the text turned out to be.
  ///
  /// @param lines that may be commands, as they stand outside of code and comments
  /// @param isCommentOpen whether a comment begins in the text and does not end
  record Found(List<String> lines, boolean isCommentOpen) {}

  boolean isEmpty() {
    return text.isEmpty();
  }

  /// Adds a line that cannot be a command.
  void add(String line) {
    text.append(line).append('\n');
  }

  /// Adds a line that may be a command.
  void addCandidate(String line) {
    candidates.add(new Candidate(text.length(), line));
    add(line);
  }

  /// Reads the text from its start, as CommonMark does: what opens first wins.
  Found read() {
    List<String> lines = new ArrayList<>();
    Set<Integer> unmatched = new HashSet<>();
    int next = 0;
    int at = 0;
    while (at < text.length()) {
      for (; next < candidates.size() && candidates.get(next).start <= at; next++) {
        if (candidates.get(next).start == at) {
          lines.add(candidates.get(next).line);
        }
      }
      if (isComment(at)) {
        int end = text.indexOf(COMMENT_END, at + COMMENT.length());
        if (end < 0) {
          return new Found(lines, true);
        }
        at = end + COMMENT_END.length();
      } else {
        at = text.charAt(at) == '`' ? afterCode(at, unmatched) : afterCharacter(at);
      }
    }
    return new Found(lines, false);
  }

  private boolean isComment(int at) {
    int end = at + COMMENT.length();
    return end <= text.length() && text.substring(at, end).equals(COMMENT);
  }

  /// A backslash takes its meaning from the character behind it.
  private int afterCharacter(int at) {
    boolean isEscape =
        text.charAt(at) == '\\'
            && at + 1 < text.length()
            && "`<\\".indexOf(text.charAt(at + 1)) >= 0;
    return at + (isEscape ? 2 : 1);
  }

  /// Where code ends that a run of backticks opens; behind the run when nothing closes it.
  ///
  /// @param unmatched lengths of runs that nothing closes any more
  private int afterCode(int at, Set<Integer> unmatched) {
    int length = run(at);
    int closing = unmatched.contains(length) ? -1 : closing(at + length, length);
    if (closing < 0) {
      unmatched.add(length);
      return at + length;
    }
    return closing + length;
  }

  private int closing(int from, int length) {
    int at = text.indexOf("`", from);
    while (at >= 0) {
      int run = run(at);
      if (run == length) {
        return at;
      }
      at = text.indexOf("`", at + run);
    }
    return -1;
  }

  private int run(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - at;
  }
}
