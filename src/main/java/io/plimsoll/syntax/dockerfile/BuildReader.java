package io.plimsoll.syntax.dockerfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Follows the instructions of a Dockerfile from stage to stage.
final class BuildReader {
  /// How many instructions all triggers of a file may add; a file of many stages that each trigger
  /// many would grow beyond all bounds.
  private static final int MAX_TRIGGERED = 10_000;

  private final Dockerfile file;
  private final Scope global;
  private final List<Instruction> globals = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final Map<String, Stage> byName = new HashMap<>();
  private Optional<StageReader> current = Optional.empty();
  private int triggered;

  BuildReader(Dockerfile file) {
    this.file = file;
    this.global = Scope.global(file.escape());
  }

  Build read() {
    file.instructions().forEach(this::instruction);
    finish();
    return new Build(file, globals, global.now(), stages, byName);
  }

  private void instruction(Instruction instruction) {
    if (instruction.is(Keyword.FROM)) {
      finish();
      current = Optional.of(begin(instruction));
    } else if (current.isPresent()) {
      current.get().step(instruction, false);
    } else {
      globals.add(instruction);
      if (instruction.arguments() instanceof Arguments.Arg(List<Pair> pairs)) {
        global.declare(instruction, pairs);
      }
    }
  }

  private void finish() {
    current.map(StageReader::finish).ifPresent(this::add);
  }

  private void add(Stage stage) {
    stages.add(stage);
    stage.name().ifPresent(word -> byName.put(word.value().toLowerCase(Locale.ROOT), stage));
  }

  private StageReader begin(Instruction from) {
    Stage.Head head = head(from);
    StageReader reader = new StageReader(head, image(head.base()), global);
    if (head.base() instanceof Base.OfStage(_, Stage below)) {
      trigger(below, reader);
    }
    return reader;
  }

  private Stage.Head head(Instruction from) {
    if (!(from.arguments() instanceof Arguments.From known)) {
      return refused(from);
    }
    Environment arguments = global.now();
    return new Stage.Head(
        stages.size(),
        from,
        known.alias(),
        base(known.image(), arguments.resolve(known.image())),
        known.platform().map(arguments::resolve));
  }

  /// A `FROM` that BuildKit refuses still begins a stage, of which nothing more is known.
  private Stage.Head refused(Instruction from) {
    Word image = from.words().isEmpty() ? from.rest() : from.words().getFirst();
    Base base = new Base.OfImage(image, global.now().resolve(image));
    return new Stage.Head(stages.size(), from, Optional.empty(), base, Optional.empty());
  }

  /// A stage before this one whose name is written exactly so in lower case, or else an image.
  private Base base(Word word, Resolution reference) {
    if (reference instanceof Resolution.Resolved(String name) && byName.containsKey(name)) {
      return new Base.OfStage(word, byName.get(name));
    }
    return new Base.OfImage(word, reference);
  }

  private static Base.OfImage image(Base base) {
    return switch (base) {
      case Base.OfStage(_, Stage stage) -> stage.image();
      case Base.OfImage image -> image;
      case Base.OfNothing(Word word) ->
          new Base.OfImage(word, new Resolution.Resolved(word.value()));
    };
  }

  private void trigger(Stage below, StageReader reader) {
    for (Instruction instruction : below.triggers()) {
      if (triggered++ >= MAX_TRIGGERED) {
        return;
      }
      reader.step(instruction, true);
    }
  }
}
