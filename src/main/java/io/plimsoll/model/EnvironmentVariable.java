package io.plimsoll.model;

import io.plimsoll.source.Location;

/// An environment variable of a container.
///
/// @param value `Declared` for a literal; `Unresolved` for a template or a variable; `Unstated`
///   when it is taken from a Secret, a file or the caller's environment
/// @param at where the name is written
public record EnvironmentVariable(String name, Setting<String> value, Location at) {}
