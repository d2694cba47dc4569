package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the instructions that BuildKit can parse but not use.
final class Misuse {
  private Misuse() {}

  static List<Problem> in(Dockerfile file) {
    Set<Problem> parsed = new HashSet<>(file.refusals());
    List<Problem> found = new ArrayList<>();
    boolean staged = false;
    for (Instruction instruction : file.instructions()) {
      staged |= instruction.is(Keyword.FROM);
      if (instruction.arguments() instanceof Arguments.Refused(Problem problem)) {
        if (!parsed.contains(problem)) {
          found.add(problem);
        }
      } else if (!staged && !instruction.is(Keyword.ARG)) {
        found.add(outside(instruction));
      }
    }
    if (!staged && found.isEmpty() && parsed.isEmpty()) {
      found.add(Problem.of("no-stage", new Span(0, file.file().text().length())));
    }
    return List.copyOf(found);
  }

  private static Problem outside(Instruction instruction) {
    Map<String, String> facts = Map.of("instruction", instruction.keyword().value());
    return new Problem("outside-stage", instruction.keyword().span(), facts);
  }
}
