package io.plimsoll.syntax.dockerfile;

/// A part of what a container starts with: entry point, command, or health check.
public sealed interface Launch {
  /// What the base image has.
  record Inherited() implements Launch {}

  /// Nothing: never set on the empty image, or taken away by a later instruction.
  record None() implements Launch {}

  /// Set by an instruction.
  record Given(Command command, Instruction at) implements Launch {}
}
