package io.plimsoll.syntax.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives variables their values, in the order of the instructions that do.
final class Scope {
  /// The arguments that BuildKit gives to every build, known only when it runs.
  private static final List<String> PLATFORM =
      List.of(
          "BUILDPLATFORM",
          "BUILDOS",
          "BUILDOSVERSION",
          "BUILDARCH",
          "BUILDVARIANT",
          "TARGETPLATFORM",
          "TARGETOS",
          "TARGETOSVERSION",
          "TARGETARCH",
          "TARGETVARIANT",
          "TARGETSTAGE");

  private final Variables variables;
  private final Optional<Scope> global;
  private final char escape;

  private Scope(Variables variables, Optional<Scope> global, char escape) {
    this.variables = variables;
    this.global = global;
    this.escape = escape;
  }

  /// The scope before the first stage.
  static Scope global(char escape) {
    Variables variables = new Variables(Optional.empty(), new Binding.Unset());
    PLATFORM.forEach(name -> variables.set(name, new Binding.Unknown(), Optional.empty()));
    return new Scope(variables, Optional.empty(), escape);
  }

  /// The scope of a stage, which sees of the global one only what it declares again.
  Scope stage(Variables own) {
    return new Scope(own, Optional.of(this), escape);
  }

  /// The variables as they are now.
  Environment now() {
    return new Environment(variables, variables.version(), escape);
  }

  /// `ARG`: each pair sees those before it.
  void declare(Instruction instruction, List<Pair> pairs) {
    for (Pair pair : pairs) {
      String name = pair.name().value();
      Binding binding = pair.value().map(this::binding).orElseGet(() -> inherited(name));
      variables.set(name, binding, Optional.of(new Declaration(instruction, pair)));
    }
  }

  private Binding binding(Word value) {
    return binding(now().resolve(value));
  }

  private static Binding binding(Resolution value) {
    return switch (value) {
      case Resolution.Resolved(String text) -> new Binding.Known(text);
      case Resolution.Unresolved _ -> new Binding.Unknown();
    };
  }

  /// What an argument without default has: the global value, or else what it had before.
  private Binding inherited(String name) {
    Binding above = global.map(scope -> scope.now().binding(name)).orElse(new Binding.Unset());
    if (!(above instanceof Binding.Unset)) {
      return above;
    }
    Binding before = now().binding(name);
    return before instanceof Binding.Unset ? new Binding.Unknown() : before;
  }

  /// `ENV`: no pair sees another one of the same instruction.
  void set(Instruction instruction, List<Pair> pairs) {
    Environment before = now();
    List<Binding> values = new ArrayList<>(pairs.size());
    pairs.forEach(pair -> values.add(binding(before.resolve(pair.value().orElse(pair.name())))));
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      if (before.resolve(pair.name()) instanceof Resolution.Resolved(String name)) {
        variables.set(name, values.get(i), Optional.of(new Declaration(instruction, pair)));
      }
    }
  }
}
