package io.plimsoll.syntax.dockerfile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a Dockerfile builds: its stages, and how they depend on each other.
public final class Build {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");

  private final Dockerfile file;
  private final List<Instruction> globals;
  private final Environment environment;
  private final List<Stage> stages;
  private final Map<String, Stage> byName;

  Build(
      Dockerfile file,
      List<Instruction> globals,
      Environment environment,
      List<Stage> stages,
      Map<String, Stage> byName) {
    this.file = file;
    this.globals = List.copyOf(globals);
    this.environment = environment;
    this.stages = List.copyOf(stages);
    this.byName = Map.copyOf(byName);
  }

  /// Follows the instructions of a Dockerfile.
  public static Build of(Dockerfile file) {
    return new BuildReader(file).read();
  }

  /// What was read.
  public Dockerfile file() {
    return file;
  }

  /// The instructions before the first `FROM`.
  public List<Instruction> globals() {
    return globals;
  }

  /// The arguments before the first `FROM`, as they are there.
  public Environment environment() {
    return environment;
  }

  /// The stages, in order.
  public List<Stage> stages() {
    return stages;
  }

  /// The last stage, which is built unless another one is asked for.
  public Optional<Stage> target() {
    return stages.isEmpty() ? Optional.empty() : Optional.of(stages.getLast());
  }

  /// Whether another stage builds on a stage.
  public boolean isBase(Stage stage) {
    return stages.stream()
        .anyMatch(other -> other.base() instanceof Base.OfStage(_, Stage below) && below == stage);
  }

  /// The stages that the last one needs, in the order of the file, itself included. A base that
  /// cannot be told may be any named stage before it whose name begins as the expression does.
  public List<Stage> needed() {
    return Needs.of(this);
  }

  /// What `COPY --from` or the mounts of `RUN` read from, in order.
  public List<Base> sources(Instruction instruction) {
    if (instruction.arguments() instanceof Arguments.Copy copy) {
      return copy.from().map(this::source).stream().toList();
    }
    if (instruction.arguments() instanceof Arguments.Run run) {
      return run.mounts().stream()
          .flatMap(mount -> mount.from().stream())
          .map(this::named)
          .toList();
    }
    return List.of();
  }

  /// A stage by number or name, or else an image.
  private Base source(Word word) {
    String text = word.value();
    if (!NUMBER.matcher(text).matches()) {
      return named(word);
    }
    long index = Long.parseLong(text);
    return index >= 0 && index < stages.size()
        ? new Base.OfStage(word, stages.get((int) index))
        : new Base.OfNothing(word);
  }

  /// A stage by name, or else an image. Variables are not replaced here, BuildKit refuses them.
  private Base named(Word word) {
    Stage stage = byName.get(word.value().toLowerCase(Locale.ROOT));
    return stage != null
        ? new Base.OfStage(word, stage)
        : new Base.OfImage(word, withoutVariables(word));
  }

  private Resolution withoutVariables(Word word) {
    Variables none = new Variables(Optional.empty(), new Binding.Unknown());
    return new Environment(none, 0, file.escape()).resolve(word);
  }
}
