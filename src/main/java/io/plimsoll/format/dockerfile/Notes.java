package io.plimsoll.format.dockerfile;

import io.plimsoll.format.Note;
import io.plimsoll.source.LineMap;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Comment;
import io.plimsoll.syntax.dockerfile.Dockerfile;
import io.plimsoll.syntax.dockerfile.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The comments of a Dockerfile with what they stand on: the next instruction or, among the lines
/// of an instruction, the next of its lines that is no comment.
final class Notes {
  private final Dockerfile tree;
  private final Set<Integer> commentLines;

  Notes(Dockerfile tree) {
    this.tree = tree;
    this.commentLines = tree.comments().stream().map(Comment::line).collect(Collectors.toSet());
  }

  List<Note> all() {
    return tree.comments().stream().map(this::note).toList();
  }

  private Note note(Comment comment) {
    boolean first =
        tree.instructions().isEmpty()
            || comment.span().start() < tree.instructions().getFirst().span().start();
    Location at = new Location(tree.file().path(), comment.span());
    return new Note(comment.text(), "", at, covered(comment), first);
  }

  private Span covered(Comment comment) {
    Optional<Instruction> next =
        tree.instructions().stream()
            .filter(instruction -> instruction.span().end() > comment.span().start())
            .findFirst();
    if (next.isEmpty()) {
      return comment.span();
    }
    Instruction instruction = next.get();
    boolean inside = instruction.span().start() < comment.span().start();
    return inside ? nextLine(comment.line(), instruction) : instruction.span();
  }

  private Span nextLine(int line, Instruction instruction) {
    LineMap lines = tree.file().lines();
    int next = line + 1;
    while (next < instruction.lastLine() && commentLines.contains(next)) {
      next++;
    }
    return lines.line(Math.min(next, lines.count()));
  }
}
