package io.plimsoll.syntax.dockerfile;

/// A value that holds in a stage, and where it was set.
///
/// @param value the value
/// @param word as written
/// @param at the instruction that sets it
/// @param stage the index of the stage in which that happens, which may be an ancestor
public record Effective(Resolution value, Word word, Instruction at, int stage) {}
