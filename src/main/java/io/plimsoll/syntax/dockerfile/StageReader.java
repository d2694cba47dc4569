package io.plimsoll.syntax.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows the instructions of one stage and keeps what holds.
final class StageReader {
  private final Stage.Head head;
  private final Base.OfImage image;
  private final Variables variables;
  private final Scope scope;
  private final List<Step> steps = new ArrayList<>();
  private State state;
  private boolean commandGiven;

  StageReader(Stage.Head head, Base.OfImage image, Scope global) {
    this.head = head;
    this.image = image;
    Optional<Stage> below = below(head.base());
    Binding otherwise = image.isScratch() ? new Binding.Unset() : new Binding.Unknown();
    this.variables = new Variables(below.map(Stage::variables), otherwise);
    if (image.isScratch() && below.isEmpty()) {
      variables.set("PATH", new Binding.Unknown(), Optional.empty());
    }
    this.scope = global.stage(variables);
    Launch launch = image.isScratch() ? new Launch.None() : new Launch.Inherited();
    this.state =
        below
            .map(stage -> stage.end().withEnvironment(scope.now()))
            .orElseGet(() -> State.first(launch, scope.now()));
  }

  private static Optional<Stage> below(Base base) {
    return base instanceof Base.OfStage(_, Stage stage) ? Optional.of(stage) : Optional.empty();
  }

  Stage finish() {
    return new Stage(head, image, steps, state, variables);
  }

  void step(Instruction instruction, boolean triggered) {
    steps.add(new Step(instruction, state, triggered));
    state = after(instruction);
  }

  private State after(Instruction instruction) {
    return switch (instruction.arguments()) {
      case Arguments.User(Word user) -> state.withUser(effective(resolve(user), user, instruction));
      case Arguments.Workdir(Word path) -> state.withWorkdir(workdir(path, instruction));
      case Arguments.Shell _ -> state.withShell(instruction);
      case Arguments.Entrypoint(Command command) -> entrypoint(command, instruction);
      case Arguments.Cmd(Command command) -> command(command, instruction);
      case Arguments.Healthcheck(Optional<Command> command) ->
          state.withHealthcheck(launch(command, instruction));
      case Arguments.Env(List<Pair> pairs) -> {
        scope.set(instruction, pairs);
        yield state.withEnvironment(scope.now());
      }
      case Arguments.Arg(List<Pair> pairs) -> {
        scope.declare(instruction, pairs);
        yield state.withEnvironment(scope.now());
      }
      case Arguments.From _, Arguments.Run _, Arguments.Copy _, Arguments.Add _ -> state;
      case Arguments.Expose _, Arguments.Volume _, Arguments.Label _ -> state;
      case Arguments.Stopsignal _, Arguments.Onbuild _, Arguments.Maintainer _ -> state;
      case Arguments.Refused _ -> state;
    };
  }

  private Resolution resolve(Word word) {
    return state.environment().resolve(word);
  }

  private Effective effective(Resolution value, Word word, Instruction at) {
    return new Effective(value, word, at, head.index());
  }

  private Effective workdir(Word path, Instruction at) {
    Optional<Resolution> before = state.workdir().map(Effective::value);
    return effective(Workdirs.join(resolve(path), before, image.isScratch()), path, at);
  }

  /// An entry point takes the command away that the base has, but not one of the same stage.
  private State entrypoint(Command command, Instruction at) {
    State changed = state.withEntrypoint(new Launch.Given(command, at));
    return commandGiven ? changed : changed.withCommand(new Launch.None());
  }

  private State command(Command command, Instruction at) {
    commandGiven = true;
    return state.withCommand(new Launch.Given(command, at));
  }

  private static Launch launch(Optional<Command> command, Instruction at) {
    return command.<Launch>map(given -> new Launch.Given(given, at)).orElseGet(Launch.None::new);
  }
}
