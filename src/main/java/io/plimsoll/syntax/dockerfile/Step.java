package io.plimsoll.syntax.dockerfile;

/// An instruction of a stage in its place.
///
/// @param instruction what happens; the trigger itself where the stage below has it `ONBUILD`
/// @param before what holds while it happens
/// @param triggered whether it comes from an `ONBUILD` of the stage below
public record Step(Instruction instruction, State before, boolean triggered) {}
