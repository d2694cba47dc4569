package io.plimsoll.format;

import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes comments anew, elsewhere, or not at all. What stands beside them stays as it is.
///
/// @param file in which they stand
record CommentEdits(SourceFile file) {

  /// A comment with other words behind its mark.
  Optional<Bundle> reworded(Note comment, String text) {
    Span at = comment.at().span();
    String before = comment.text().strip();
    int start = at.start() + at.of(file.text()).indexOf(before);
    Span words = new Span(start, start + before.length());
    return before.isEmpty() || start < at.start() || text.contains("\n")
        ? Optional.empty()
        : Optional.of(bundle(List.of(new Edit(words, text))));
  }

  /// The file without a comment, and without its line where nothing else stands on it.
  Optional<Bundle> without(Note comment) {
    return endsWithin(comment) ? Optional.empty() : Optional.of(bundle(List.of(removal(comment))));
  }

  /// The comment below those that open the file, or as the first line where none does.
  ///
  /// @param opening comments that open the file
  Optional<Bundle> raised(Note comment, List<Note> opening) {
    if (endsWithin(comment)) {
      return Optional.empty();
    }
    int mark = file.text().startsWith("\uFEFF") ? 1 : 0;
    int top = opening.stream().mapToInt(one -> fullLine(one).end()).max().orElse(mark);
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.insert(top, comment.at().span().of(file.text()).strip() + file.lineEnd()));
    edits.add(removal(comment));
    return Optional.of(bundle(edits));
  }

  /// Whether a carriage return alone, which ends a line for YAML and no one else, stands on its
  /// line: without the comment it might come to stand before the line's end.
  private boolean endsWithin(Note comment) {
    Span line = file.lines().line(file.lines().lineAt(comment.at().span().start()));
    return line.of(file.text()).indexOf('\r') >= 0;
  }

  private Edit removal(Note comment) {
    Span line = fullLine(comment);
    int start = comment.at().span().start();
    while (start > line.start() && Character.isWhitespace(file.text().charAt(start - 1))) {
      start--;
    }
    boolean isAlone = start == line.start() || (start == 1 && file.text().startsWith("\uFEFF"));
    return Edit.delete(new Span(start, isAlone ? line.end() : comment.at().span().end()));
  }

  private Span fullLine(Note comment) {
    return file.lines().fullLine(file.lines().lineAt(comment.at().span().start()));
  }

  private static Bundle bundle(List<Edit> edits) {
    return new Bundle(List.of(), edits, Set.of());
  }
}
