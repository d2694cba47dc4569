package io.plimsoll.format.dockerfile;

import io.plimsoll.model.EnvironmentVariable;
import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.dockerfile.Arguments;
import io.plimsoll.syntax.dockerfile.Base;
import io.plimsoll.syntax.dockerfile.Binding;
import io.plimsoll.syntax.dockerfile.Build;
import io.plimsoll.syntax.dockerfile.Declaration;
import io.plimsoll.syntax.dockerfile.Environment;
import io.plimsoll.syntax.dockerfile.Instruction;
import io.plimsoll.syntax.dockerfile.Keyword;
import io.plimsoll.syntax.dockerfile.Pair;
import io.plimsoll.syntax.dockerfile.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The variables that stages set for what they run themselves, by `ENV` or by the default of an
/// `ARG`; stages that build on them inherit both. What an image keeps is said of the image; what no
/// `RUN` sees has no effect.
final class StageVariables {
  private final SourceFile file;
  private final Map<Stage, Course> courses = new HashMap<>();
  private final Map<Stage, List<Stage>> above = new HashMap<>();

  /// Stages that run something, and those on which such a stage builds.
  private final Set<Stage> running = new HashSet<>();

  /// Where the names are written that images keep.
  private final Set<Integer> kept = new HashSet<>();

  /// What happens in a stage, by the numbers of its steps.
  ///
  /// @param runs steps that run something
  /// @param sets steps that set a variable, by its name
  /// @param kept names of variables that an image keeps
  private record Course(
      TreeSet<Integer> runs, Map<String, TreeSet<Integer>> sets, Set<String> kept) {

    static Course empty() {
      return new Course(new TreeSet<>(), new HashMap<>(), new HashSet<>());
    }

    static Course of(Stage stage) {
      Course course = empty();
      for (int i = 0; i < stage.steps().size(); i++) {
        course.add(i, stage.steps().get(i).instruction());
      }
      return course;
    }

    private void add(int step, Instruction instruction) {
      if (instruction.arguments() instanceof Arguments.Run) {
        runs.add(step);
      }
      for (Pair pair : pairs(instruction)) {
        String name = pair.name().value();
        sets.computeIfAbsent(name, _ -> new TreeSet<>()).add(step);
        if (instruction.is(Keyword.ENV)) {
          kept.add(name);
        }
      }
    }

    /// The first step after another one that sets a variable anew; past the end when none does.
    int next(String name, int after) {
      Integer next = sets.getOrDefault(name, new TreeSet<>()).higher(after);
      return next == null ? Integer.MAX_VALUE : next;
    }

    boolean runs(int after, int before) {
      Integer next = runs.higher(after);
      return next != null && next < before;
    }
  }

  StageVariables(SourceFile file, Build build, Shipped shipped) {
    this.file = file;
    for (Stage stage : build.stages()) {
      courses.put(stage, Course.of(stage));
      if (stage.base() instanceof Base.OfStage(_, Stage below)) {
        above.computeIfAbsent(below, _ -> new ArrayList<>()).add(stage);
      }
    }
    build.stages().stream().filter(stage -> !course(stage).runs.isEmpty()).forEach(this::addBelow);
    shipped.target().ifPresent(this::keep);
    shipped.further().forEach(this::keep);
  }

  private void addBelow(Stage stage) {
    for (Stage one = stage; running.add(one); ) {
      if (!(one.base() instanceof Base.OfStage(_, Stage below))) {
        return;
      }
      one = below;
    }
  }

  private Course course(Stage stage) {
    return courses.getOrDefault(stage, Course.empty());
  }

  private void keep(Stage image) {
    Environment end = image.end().environment();
    for (Stage stage : image.lineage()) {
      for (String name : course(stage).kept) {
        end.declaration(name).ifPresent(found -> kept.add(found.pair().name().span().start()));
      }
    }
  }

  /// The variables of one stage, in order.
  List<EnvironmentVariable> of(Stage stage) {
    List<EnvironmentVariable> variables = new ArrayList<>();
    for (int i = 0; running.contains(stage) && i < stage.steps().size(); i++) {
      Environment after =
          i + 1 < stage.steps().size()
              ? stage.steps().get(i + 1).before().environment()
              : stage.end().environment();
      add(stage, i, after, variables);
    }
    return List.copyOf(variables);
  }

  private void add(Stage stage, int step, Environment after, List<EnvironmentVariable> variables) {
    for (Pair pair : pairs(stage.steps().get(step).instruction())) {
      String name = pair.name().value();
      boolean counts = after.declaration(name).filter(found -> isIt(found, pair)).isPresent();
      boolean isOpen = pair.value().isEmpty() && !(after.binding(name) instanceof Binding.Known);
      boolean isKept = kept.contains(pair.name().span().start());
      if (counts && !isOpen && !isKept && isSeen(stage, step, name)) {
        variables.add(variable(pair, after));
      }
    }
  }

  private static List<Pair> pairs(Instruction instruction) {
    return switch (instruction.arguments()) {
      case Arguments.Env(List<Pair> pairs) -> pairs;
      case Arguments.Arg(List<Pair> pairs) -> pairs;
      case Arguments.From _, Arguments.Run _, Arguments.Cmd _, Arguments.Entrypoint _ -> List.of();
      case Arguments.Copy _, Arguments.Add _, Arguments.Label _, Arguments.User _ -> List.of();
      case Arguments.Workdir _, Arguments.Expose _, Arguments.Volume _ -> List.of();
      case Arguments.Healthcheck _, Arguments.Shell _, Arguments.Stopsignal _ -> List.of();
      case Arguments.Onbuild _, Arguments.Maintainer _, Arguments.Refused _ -> List.of();
    };
  }

  private static boolean isIt(Declaration found, Pair pair) {
    return found.pair().name().span().equals(pair.name().span());
  }

  /// Whether a command runs while a value holds. Stages above one that hands a value on are looked
  /// at one deep; of those above them it counts that any of them runs something.
  private boolean isSeen(Stage stage, int step, String name) {
    Course own = course(stage);
    int end = own.next(name, step);
    if (own.runs(step, end)) {
      return true;
    }
    return end == Integer.MAX_VALUE
        && above.getOrDefault(stage, List.of()).stream()
            .anyMatch(higher -> isSeenAbove(higher, name));
  }

  private boolean isSeenAbove(Stage higher, String name) {
    Course its = course(higher);
    int end = its.next(name, -1);
    return its.runs(-1, end)
        || (end == Integer.MAX_VALUE
            && above.getOrDefault(higher, List.of()).stream().anyMatch(running::contains));
  }

  private EnvironmentVariable variable(Pair pair, Environment after) {
    String name = pair.name().value();
    Location at = file.at(pair.name().span());
    return new EnvironmentVariable(name, FinalImage.value(name, after, at), at);
  }
}
