package io.plimsoll.format.dockerfile;

import io.plimsoll.model.ShellCommand;
import io.plimsoll.model.ShellCommand.Phase;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Arguments;
import io.plimsoll.syntax.dockerfile.Command.ExecForm;
import io.plimsoll.syntax.dockerfile.Command.ShellForm;
import io.plimsoll.syntax.dockerfile.Heredoc;
import io.plimsoll.syntax.dockerfile.Stage;
import io.plimsoll.syntax.dockerfile.Step;
import io.plimsoll.syntax.dockerfile.Word;
import io.plimsoll.syntax.shell.Command;
import io.plimsoll.syntax.shell.Dialect;
import io.plimsoll.syntax.shell.Pipeline;
import io.plimsoll.syntax.shell.Script;
import io.plimsoll.syntax.shell.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The shell commands of a stage.
final class Commands {
  private final SourceFile file;
  private final SubjectPath stage;
  private final DockerfileOrigin origin;

  Commands(SourceFile file, SubjectPath stage, DockerfileOrigin origin) {
    this.file = file;
    this.stage = stage;
    this.origin = origin;
  }

  /// The commands of a stage, those of nested scripts included.
  ///
  /// @param scripts where those of instructions that were read before are found
  List<ShellCommand> of(Stage tree, Scripts scripts) {
    List<ShellCommand> commands = new ArrayList<>();
    for (Step step : tree.steps()) {
      if (!step.triggered()) {
        commands.addAll(scripts.of(step.instruction(), stage, dialect(step), () -> of(step)));
      }
    }
    return commands;
  }

  private List<ShellCommand> of(Step step) {
    return switch (step.instruction().arguments()) {
      case Arguments.Run run -> run(step, run);
      case Arguments.Cmd(var command) -> read(step, command, Phase.START);
      case Arguments.Entrypoint(var command) -> read(step, command, Phase.START);
      case Arguments.Healthcheck(var command) ->
          command.map(check -> read(step, check, Phase.START)).orElse(List.of());
      case Arguments.From _,
          Arguments.Copy _,
          Arguments.Add _,
          Arguments.Env _,
          Arguments.Arg _,
          Arguments.Label _,
          Arguments.User _,
          Arguments.Workdir _,
          Arguments.Expose _,
          Arguments.Volume _,
          Arguments.Shell _,
          Arguments.Stopsignal _,
          Arguments.Onbuild _,
          Arguments.Maintainer _,
          Arguments.Refused _ ->
          List.of();
    };
  }

  /// A here-document of `RUN` is a script where no command reads it, or where a shell does.
  private List<ShellCommand> run(Step step, Arguments.Run run) {
    List<ShellCommand> commands = new ArrayList<>(read(step, run.command(), Phase.BUILD));
    if (!run.heredocs().isEmpty()) {
      commands.removeIf(found -> found.command().effectiveName().isEmpty());
    }
    boolean isScript =
        commands.isEmpty() || commands.stream().anyMatch(found -> readsScript(found.command()));
    if (isScript) {
      run.heredocs().stream()
          .map(Heredoc::text)
          .filter(text -> Shell.isScript(text.text()))
          .forEach(text -> commands.addAll(script(text, step, Phase.BUILD)));
    }
    return commands;
  }

  private static boolean readsScript(Command command) {
    return Shell.isShell(command.effectiveName()) && command.operands().isEmpty();
  }

  private List<ShellCommand> read(
      Step step, io.plimsoll.syntax.dockerfile.Command command, Phase phase) {
    return switch (command) {
      case ShellForm(Word text) -> script(text.text(), step, phase);
      case ExecForm(List<Word> words) -> exec(words, phase);
    };
  }

  private List<ShellCommand> exec(List<Word> words, Phase phase) {
    Optional<Command> found = Shell.exec(words.stream().map(Word::text).toList());
    List<ShellCommand> commands = new ArrayList<>();
    found.ifPresent(command ->
        commands.add(command(command, file.quoted(command.span()), phase, Optional.empty())));
    found
        .flatMap(Command::inline)
        .ifPresent(inline -> commands.addAll(commands(inline.script(), phase)));
    return commands;
  }

  private List<ShellCommand> script(MappedText text, Step step, Phase phase) {
    return commands(Shell.parse(text, dialect(step)), phase);
  }

  private List<ShellCommand> commands(Script script, Phase phase) {
    return ShellCommand.of(script, stage, file, origin, phase);
  }

  private ShellCommand command(Command found, Span at, Phase phase, Optional<Pipeline> pipeline) {
    return new ShellCommand(
        ShellCommand.pathOf(stage, found), file.at(at), origin, phase, found, pipeline);
  }

  private static Dialect dialect(Step step) {
    Optional<String> program =
        step.before()
            .shell()
            .flatMap(instruction -> instruction.words().stream().findFirst())
            .map(word -> word.value().substring(word.value().lastIndexOf('/') + 1));
    return program.isEmpty() || Shell.isShell(program.get()) ? Dialect.POSIX : Dialect.OTHER;
  }
}
