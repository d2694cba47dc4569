package io.plimsoll.scan;

import io.plimsoll.model.SubjectPath;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Severity;
import io.plimsoll.source.Location;
import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Findings about files themselves: what was not checked in them, and exceptions that do not count.
final class Unchecked {

  private Unchecked() {}

  /// What was not checked in the head; what was not checked in the base either is existing.
  static List<Draft> of(FilePair pair) {
    List<String> before =
        new ArrayList<>(problems(pair.base()).stream().map(Unchecked::name).toList());
    List<Draft> drafts = new ArrayList<>();
    for (Problem problem : problems(pair.head())) {
      Status status = before.remove(name(problem)) ? Status.EXISTING : Status.NEW;
      Location at = new Location(pair.head().reading().path(), problem.at());
      drafts.add(about(EngineCards.NOT_CHECKED, status, at, problem, name(problem), Severity.HIGH));
    }
    return drafts;
  }

  /// A finding about a file.
  ///
  /// @param problem its code is the cause
  static Draft about(
      Card card, Status status, Location at, Problem problem, String part, Severity severity) {
    String file = at.path().substring(at.path().lastIndexOf('/') + 1);
    SubjectPath subject = SubjectPath.of(file);
    return new Draft(
        card,
        severity,
        card.visibility(),
        status,
        Side.HEAD,
        at,
        subject,
        "file",
        List.of(subject),
        part,
        problem.code(),
        problem.facts(),
        Grade.NONE,
        List.of(),
        List.of());
  }

  private static List<Problem> problems(Judgement judgement) {
    List<Problem> all = new ArrayList<>(judgement.reading().problems());
    judgement.failed().stream()
        .sorted()
        .map(rule -> new Problem("rule-failed", Span.at(0), Map.of("rule", rule)))
        .forEach(all::add);
    return all;
  }

  private static String name(Problem problem) {
    String rule = problem.facts().getOrDefault("rule", "");
    return problem.code() + (rule.isEmpty() ? "" : " " + rule);
  }
}
