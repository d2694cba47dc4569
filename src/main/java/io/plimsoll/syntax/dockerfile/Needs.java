package io.plimsoll.syntax.dockerfile;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// Finds the stages that the last one needs.
final class Needs {
  /// Beyond this number of bases that cannot be told every stage counts as needed.
  private static final int MAX_UNKNOWN = 200;

  private final Build build;
  private final BitSet needed = new BitSet();
  private final Deque<Stage> open = new ArrayDeque<>();
  private int unknown;

  private Needs(Build build) {
    this.build = build;
  }

  static List<Stage> of(Build build) {
    Needs needs = new Needs(build);
    build.target().ifPresent(needs::add);
    while (!needs.open.isEmpty()) {
      needs.follow(needs.open.pop());
    }
    return build.stages().stream().filter(stage -> needs.needed.get(stage.index())).toList();
  }

  private void add(Stage stage) {
    if (!needed.get(stage.index())) {
      needed.set(stage.index());
      open.push(stage);
    }
  }

  private void follow(Stage stage) {
    add(stage.base(), stage);
    for (Step step : stage.steps()) {
      build.sources(step.instruction()).forEach(source -> add(source, stage));
    }
  }

  private void add(Base base, Stage user) {
    switch (base) {
      case Base.OfStage(_, Stage stage) -> add(stage);
      case Base.OfImage(Word word, Resolution.Unresolved _) -> addCandidates(word.value(), user);
      case Base.OfImage _, Base.OfNothing _ -> {}
    }
  }

  private void addCandidates(String expression, Stage user) {
    if (++unknown > MAX_UNKNOWN) {
      needed.set(0, build.stages().size());
      open.clear();
      return;
    }
    int variable = expression.indexOf('$');
    String start = expression.substring(0, Math.max(variable, 0));
    build.stages().stream()
        .limit(user.index())
        .filter(stage -> stage.name().isPresent() && stage.label().startsWith(start))
        .forEach(this::add);
  }
}
