package io.plimsoll.syntax.yaml;

import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The comments of a file and what they stand at.
public final class Comments {
  private final SourceFile source;
  private final List<Comment> all;
  private final Map<Integer, Comment> lastOfLine = new HashMap<>();

  Comments(SourceFile source, List<Comment> all) {
    this.source = source;
    this.all = List.copyOf(all);
    this.all.forEach(comment -> lastOfLine.put(comment.line(), comment));
  }

  /// Every comment in the order of the file.
  public List<Comment> all() {
    return all;
  }

  /// The last comment that begins on a line, counted from 1.
  Optional<Comment> onLine(int line) {
    return Optional.ofNullable(lastOfLine.get(line));
  }

  private Optional<Comment> own(int line) {
    return onLine(line).filter(Comment::ownLine);
  }

  /// The first block of comments, where no content stands before it. Empty lines, `---` and
  /// directives may.
  public List<Comment> header() {
    List<Comment> found = new ArrayList<>();
    if (all.isEmpty() || !all.getFirst().ownLine() || !startsFile(all.getFirst().span())) {
      return found;
    }
    int line = all.getFirst().line();
    for (Optional<Comment> next = own(line); next.isPresent(); next = own(++line)) {
      found.add(next.get());
    }
    return found;
  }

  private boolean startsFile(Span comment) {
    String before = source.text().substring(0, comment.start());
    return before.length() <= 1_000 && before.lines().allMatch(Comments::isPreamble);
  }

  private static boolean isPreamble(String line) {
    String bare = line.replace("\uFEFF", "").strip();
    return bare.isEmpty() || bare.equals("---") || line.startsWith("%");
  }

  /// Whether only white space stands between the start of the line and an offset.
  static boolean beginsLine(String text, int offset) {
    for (int i = offset - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t' && c != '\uFEFF') {
        return false;
      }
    }
    return true;
  }
}
