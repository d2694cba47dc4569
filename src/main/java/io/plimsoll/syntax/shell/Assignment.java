package io.plimsoll.syntax.shell;

import io.plimsoll.source.Span;

/// `NAME=value` in front of a command, or alone.
///
/// @param name of the variable, without an index
/// @param append whether the sign is `+=`
/// @param value what stands after the sign; of an array, its elements with the parentheses as
///   written
/// @param span in the file, name and value
public record Assignment(String name, boolean append, Word value, Span span) {}
