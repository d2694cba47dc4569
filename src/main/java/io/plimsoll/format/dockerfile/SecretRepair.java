package io.plimsoll.format.dockerfile;

import io.plimsoll.source.Edit;
import io.plimsoll.source.LineMap;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Arguments;
import io.plimsoll.syntax.dockerfile.Build;
import io.plimsoll.syntax.dockerfile.Directive;
import io.plimsoll.syntax.dockerfile.Instruction;
import io.plimsoll.syntax.dockerfile.Keyword;
import io.plimsoll.syntax.dockerfile.Pair;
import io.plimsoll.syntax.dockerfile.Stage;
import io.plimsoll.syntax.dockerfile.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Hands a build secret to the commands that use it, and deletes the `ARG` that held it. Only where
/// nothing but `RUN` uses the variable, and where the frontend knows `env` of a secret mount
/// (dockerfile 1.10).
final class SecretRepair {
  private static final Pattern OLD_FRONTEND =
      Pattern.compile(
          "(docker\\.io/)?docker/dockerfile(-upstream)?:(0\\.|1\\.[0-9]([.@-].*)?$|experimental).*");

  private static final Pattern WORD = Pattern.compile("\\w+");

  private final Build build;

  /// In which stages each argument is declared by itself.
  private final Map<String, List<Stage>> declaring = new HashMap<>();

  /// The words that stand before the first stage.
  private final Set<String> globals = new HashSet<>();

  /// In which instructions of a stage each word stands, once that was asked.
  private final Map<Stage, Map<String, List<Step>>> uses = new HashMap<>();

  SecretRepair(Build build) {
    this.build = build;
    build.stages().forEach(this::declare);
    build.globals().forEach(global -> globals.addAll(words(global)));
  }

  private void declare(Stage stage) {
    stage.steps().stream()
        .flatMap(step -> declared(step.instruction()).stream())
        .distinct()
        .forEach(name -> declaring.computeIfAbsent(name, _ -> new ArrayList<>()).add(stage));
  }

  Optional<Written> write(String variable) {
    List<Stage> stages = declaring.getOrDefault(variable, List.of());
    return stages.size() == 1 && !isOld() ? write(stages.getFirst(), variable) : Optional.empty();
  }

  private boolean isOld() {
    return build
        .file()
        .directive("syntax")
        .map(Directive::value)
        .filter(frontend -> OLD_FRONTEND.matcher(frontend).matches())
        .isPresent();
  }

  private Optional<Written> write(Stage stage, String variable) {
    List<Edit> edits = new ArrayList<>();
    int declared = 0;
    for (Step step : uses(stage).getOrDefault(variable, List.of())) {
      Instruction instruction = step.instruction();
      if (declares(instruction, variable)) {
        edits.add(Edit.delete(wholeLines(instruction)));
        declared++;
      } else {
        if (!instruction.is(Keyword.RUN) || step.triggered() || declared == 0) {
          return Optional.empty();
        }
        edits.add(mount(instruction, variable));
      }
    }
    boolean isGlobal = globals.contains(variable);
    boolean written = declared == 1 && edits.size() > 1 && !isGlobal && !build.isBase(stage);
    return written ? Optional.of(new Written(edits, touched(stage))) : Optional.empty();
  }

  private Map<String, List<Step>> uses(Stage stage) {
    return uses.computeIfAbsent(stage, _ -> usesIn(stage));
  }

  private Map<String, List<Step>> usesIn(Stage stage) {
    Map<String, List<Step>> found = new HashMap<>();
    for (Step step : stage.steps()) {
      words(step.instruction())
          .forEach(word -> found.computeIfAbsent(word, _ -> new ArrayList<>()).add(step));
    }
    return found;
  }

  private Set<String> words(Instruction instruction) {
    Set<String> words = new HashSet<>();
    WORD.matcher(instruction.span().of(text())).results().forEach(w -> words.add(w.group()));
    return words;
  }

  private static Set<String> touched(Stage stage) {
    return Set.of(Outline.path(stage.index(), "ARG"), Outline.path(stage.index(), "RUN"));
  }

  private static boolean declares(Instruction instruction, String variable) {
    return declared(instruction).filter(variable::equals).isPresent();
  }

  /// The one argument that an instruction declares.
  private static Optional<String> declared(Instruction instruction) {
    return instruction.arguments() instanceof Arguments.Arg(List<Pair> pairs) && pairs.size() == 1
        ? Optional.of(pairs.getFirst().name().value())
        : Optional.empty();
  }

  private Edit mount(Instruction run, String variable) {
    String id = variable.toLowerCase(Locale.ROOT);
    String flag = " --mount=type=secret,id=" + id + ",env=" + variable;
    return Edit.insert(run.keyword().span().end(), flag);
  }

  private Span wholeLines(Instruction instruction) {
    LineMap lines = build.file().file().lines();
    return lines.fullLines(instruction.span());
  }

  private String text() {
    return build.file().file().text();
  }
}
