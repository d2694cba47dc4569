package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.LineMap;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Optional;

/// What two versions of a file share at their start, up to the end of an instruction: reading it
/// again would give the same.
///
/// @param earlier the version that was read
/// @param count how many instructions they share, at least one
record Beginning(Dockerfile earlier, int count) {
  /// The beginning that a file shares with one that was read; empty when it has no instruction.
  static Optional<Beginning> shared(Dockerfile earlier, SourceFile file) {
    int same = earlier.file().sharedStart(file);
    LineMap lines = earlier.file().lines();
    int count = 0;
    while (count < earlier.instructions().size() - 1
        && lines.fullLine(earlier.instructions().get(count).lastLine()).end() <= same) {
      count++;
    }
    return count == 0 ? Optional.empty() : Optional.of(new Beginning(earlier, count));
  }

  /// An instruction that another one follows has ended by itself: what follows cannot continue it.
  List<Instruction> instructions() {
    return earlier.instructions().subList(0, count);
  }

  /// The first line that is not shared, from 1.
  int nextLine() {
    return instructions().getLast().lastLine() + 1;
  }

  private int end() {
    return earlier.file().lines().fullLine(nextLine()).start();
  }

  List<Directive> directives() {
    return earlier.directives();
  }

  char escape() {
    return earlier.escape();
  }

  List<Line> lines() {
    return earlier.lines().subList(0, nextLine() - 1);
  }

  List<Comment> comments() {
    return earlier.comments().stream().filter(comment -> comment.line() < nextLine()).toList();
  }

  List<Problem> refusals() {
    return before(earlier.refusals());
  }

  List<Problem> remarks() {
    return before(earlier.remarks());
  }

  private List<Problem> before(List<Problem> problems) {
    int end = end();
    return problems.stream().filter(problem -> problem.at().start() < end).toList();
  }
}
