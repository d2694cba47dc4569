package io.plimsoll.syntax.yaml;

import io.plimsoll.source.LineMap;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds comments between the leaves. What stands there is structure, tags, anchors and comments
/// alone, so that every `#` that begins a word begins a comment.
final class CommentScanner {
  private final String text;
  private final LineMap lines;
  private final List<Comment> found = new ArrayList<>();
  private int done;

  /// The next `#`, whether it begins a comment or not; it may lie before `done`.
  private int hash = -1;

  /// @param start where to begin
  CommentScanner(String text, LineMap lines, int start) {
    this.text = text;
    this.lines = lines;
    this.done = start;
  }

  /// Tells of a leaf, or of a part that could not be read. Leaves come in the order of the file.
  void leaf(Span leaf) {
    gap(leaf.start());
    done = Math.max(done, leaf.end());
  }

  /// Tells of a block scalar, whose first line may end in a comment.
  void block(Span block) {
    gap(block.start());
    done = Math.max(done, block.start());
    gap(Math.min(block.end(), Gaps.lineEnd(text, block.start())));
    done = Math.max(done, block.end());
  }

  /// All comments of the text, after the last leaf was told.
  List<Comment> finish() {
    gap(text.length());
    return found;
  }

  private void gap(int end) {
    for (int i = hash(); i < end; i = hash()) {
      done = begins(i) ? comment(i) : i + 1;
    }
  }

  private int hash() {
    if (hash < done) {
      int found = text.indexOf('#', done);
      hash = found < 0 ? Integer.MAX_VALUE : found;
    }
    return hash;
  }

  private boolean begins(int i) {
    return i == 0 || i == done || " \t\r\n,[]{}:\uFEFF".indexOf(text.charAt(i - 1)) >= 0;
  }

  private int comment(int start) {
    int end = Gaps.lineEnd(text, start);
    String bare = text.substring(start + 1, end).strip();
    boolean ownLine = Comments.beginsLine(text, start);
    found.add(new Comment(new Span(start, end), bare, ownLine, lines.lineAt(start)));
    return end;
  }
}
