package io.plimsoll.format.dockerfile;

import io.plimsoll.source.Edit;
import io.plimsoll.source.LineMap;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Arguments;
import io.plimsoll.syntax.dockerfile.Build;
import io.plimsoll.syntax.dockerfile.Directive;
import io.plimsoll.syntax.dockerfile.Instruction;
import io.plimsoll.syntax.dockerfile.Keyword;
import io.plimsoll.syntax.dockerfile.Stage;
import io.plimsoll.syntax.dockerfile.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private final Build build;

  SecretRepair(Build build) {
    this.build = build;
  }

  Optional<Written> write(String variable) {
    boolean old =
        build
            .file()
            .directive("syntax")
            .map(Directive::value)
            .filter(frontend -> OLD_FRONTEND.matcher(frontend).matches())
            .isPresent();
    List<Stage> declaring =
        build.stages().stream()
            .filter(
                stage -> stage.steps().stream().anyMatch(s -> declares(s.instruction(), variable)))
            .toList();
    return declaring.size() == 1 && !old ? write(declaring.getFirst(), variable) : Optional.empty();
  }

  private Optional<Written> write(Stage stage, String variable) {
    Pattern use = Pattern.compile("\\b" + Pattern.quote(variable) + "\\b");
    List<Edit> edits = new ArrayList<>();
    int declared = 0;
    for (Step step : stage.steps()) {
      Instruction instruction = step.instruction();
      if (declares(instruction, variable)) {
        edits.add(Edit.delete(wholeLines(instruction)));
        declared++;
      } else if (use.matcher(instruction.span().of(text())).find()) {
        if (!instruction.is(Keyword.RUN) || step.triggered() || declared == 0) {
          return Optional.empty();
        }
        edits.add(mount(instruction, variable));
      }
    }
    boolean isGlobal =
        build.globals().stream().anyMatch(global -> use.matcher(global.span().of(text())).find());
    boolean written = declared == 1 && edits.size() > 1 && !isGlobal && !isInherited(stage);
    return written ? Optional.of(new Written(edits, touched(stage))) : Optional.empty();
  }

  /// Whether another stage builds on this one and may use the variable.
  private boolean isInherited(Stage stage) {
    return build.stages().stream()
        .anyMatch(other -> other != stage && other.lineage().contains(stage));
  }

  private static Set<String> touched(Stage stage) {
    return Set.of(Outline.path(stage.index(), "ARG"), Outline.path(stage.index(), "RUN"));
  }

  private static boolean declares(Instruction instruction, String variable) {
    return instruction.arguments() instanceof Arguments.Arg arg
        && arg.pairs().size() == 1
        && arg.pairs().getFirst().name().value().equals(variable);
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
