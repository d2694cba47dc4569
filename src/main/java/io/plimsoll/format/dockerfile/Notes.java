package io.plimsoll.format.dockerfile;

import io.plimsoll.format.Note;
import io.plimsoll.model.Platform;
import io.plimsoll.source.LineMap;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Comment;
import io.plimsoll.syntax.dockerfile.Directive;
import io.plimsoll.syntax.dockerfile.Dockerfile;
import io.plimsoll.syntax.dockerfile.Instruction;
import io.plimsoll.syntax.dockerfile.Keyword;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The comments of a Dockerfile with what they stand on: the next instruction or, among the lines
/// of an instruction, the next of its lines that is no comment.
final class Notes {
  private final Dockerfile tree;
  private final Set<Integer> commentLines;
  private final TreeMap<Integer, Instruction> byEnd = new TreeMap<>();

  /// Where each `FROM` begins.
  private final TreeSet<Integer> stages = new TreeSet<>();

  Notes(Dockerfile tree) {
    this.tree = tree;
    this.commentLines = tree.comments().stream().map(Comment::line).collect(Collectors.toSet());
    for (Instruction instruction : tree.instructions()) {
      byEnd.putIfAbsent(instruction.span().end(), instruction);
      instruction
          .kind()
          .filter(Keyword.FROM::equals)
          .ifPresent(_ -> stages.add(instruction.span().start()));
    }
  }

  List<Note> all() {
    return tree.comments().stream().map(this::note).toList();
  }

  private Optional<Instruction> following(Comment comment) {
    return Optional.ofNullable(byEnd.higherEntry(comment.span().start())).map(Map.Entry::getValue);
  }

  private static boolean isInside(Comment comment, Instruction instruction) {
    return instruction.span().start() < comment.span().start();
  }

  private Note.Stand stand(Comment comment, Optional<Instruction> next, Span covers) {
    boolean inside = next.filter(instruction -> isInside(comment, instruction)).isPresent();
    Note.Kind kind =
        inside
            ? Note.Kind.INNER_COMMENT
            : directive(comment).isPresent() ? Note.Kind.DIRECTIVE : Note.Kind.COMMENT;
    return new Note.Stand(Platform.DOCKERFILE, kind, stage(covers));
  }

  private Optional<Directive> directive(Comment comment) {
    return tree.directives().stream()
        .filter(directive -> directive.span().start() == comment.span().start())
        .findFirst();
  }

  /// The lines of the stage in which a place lies; those before the first stage are none's.
  private Span stage(Span place) {
    int end = tree.file().text().length();
    return new Span(
        Optional.ofNullable(stages.floor(place.start())).orElse(0),
        Optional.ofNullable(stages.higher(place.start())).orElse(end));
  }

  private Note note(Comment comment) {
    boolean first =
        tree.instructions().isEmpty()
            || comment.span().start() < tree.instructions().getFirst().span().start();
    Location at = new Location(tree.file().path(), comment.span());
    Optional<Instruction> next = following(comment);
    Span covers = next.map(instruction -> covered(comment, instruction)).orElse(comment.span());
    String key = directive(comment).map(Directive::name).orElse("");
    String text = directive(comment).map(Directive::value).orElse(comment.text());
    return new Note(text, key, at, covers, stand(comment, next, covers), first);
  }

  private Span covered(Comment comment, Instruction instruction) {
    return isInside(comment, instruction)
        ? nextLine(comment.line(), instruction)
        : instruction.span();
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
