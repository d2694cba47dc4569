package io.plimsoll.syntax.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A stage of a build: a `FROM` and what follows it up to the next one. A stage is itself and
/// nothing else: two of them are never equal.
public final class Stage {
  /// What `FROM` says.
  ///
  /// @param index the stage's number in the file, from 0
  /// @param from the instruction
  /// @param name what stands after `AS`
  /// @param base what the stage builds on
  /// @param platform the platform it asks for
  record Head(
      int index, Instruction from, Optional<Word> name, Base base, Optional<Resolution> platform) {}

  private final Head head;
  private final Base.OfImage image;
  private final List<Step> steps;
  private final List<Instruction> triggers;
  private final State end;
  private final Variables variables;

  Stage(Head head, Base.OfImage image, List<Step> steps, State end, Variables variables) {
    this.head = head;
    this.image = image;
    this.steps = List.copyOf(steps);
    this.triggers = steps.stream().flatMap(Stage::trigger).toList();
    this.end = end;
    this.variables = variables;
  }

  private static Stream<Instruction> trigger(Step step) {
    return step.instruction().arguments() instanceof Arguments.Onbuild(Instruction trigger)
        ? Stream.of(trigger)
        : Stream.empty();
  }

  /// Its number in the file, from 0.
  public int index() {
    return head.index();
  }

  /// The `FROM` instruction.
  public Instruction from() {
    return head.from();
  }

  /// Its name as written after `AS`; names are compared in lower case.
  public Optional<Word> name() {
    return head.name();
  }

  /// Whether a build can ask for it by a name.
  public boolean isCalled(String target) {
    return head.name().filter(word -> word.value().equalsIgnoreCase(target)).isPresent();
  }

  /// Its name in lower case, or else its number.
  public String label() {
    return head.name()
        .map(word -> word.value().toLowerCase(Locale.ROOT))
        .orElseGet(() -> String.valueOf(head.index()));
  }

  /// What it builds on: an image, or a stage before it.
  public Base base() {
    return head.base();
  }

  /// The platform it asks for.
  public Optional<Resolution> platform() {
    return head.platform();
  }

  /// The image under this stage and all stages it builds on.
  public Base.OfImage image() {
    return image;
  }

  /// Its instructions after `FROM`, in order, those included that the stage below triggers.
  public List<Step> steps() {
    return steps;
  }

  /// What stages that build on this one do first.
  List<Instruction> triggers() {
    return triggers;
  }

  /// What holds at its end, and so in its image.
  public State end() {
    return end;
  }

  /// This stage, the stage it builds on, and so on down to the one that builds on an image.
  public List<Stage> lineage() {
    List<Stage> stages = new ArrayList<>(List.of(this));
    while (stages.getLast().base() instanceof Base.OfStage(_, Stage below)) {
      stages.add(below);
    }
    return stages;
  }

  Variables variables() {
    return variables;
  }

  @Override
  public String toString() {
    return "stage " + label();
  }
}
