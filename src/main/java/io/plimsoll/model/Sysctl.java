package io.plimsoll.model;

import io.plimsoll.source.Location;

/// A kernel setting that a workload changes.
///
/// @param name as written
/// @param at where the name is written
/// @param resolved whether the file decides the name
public record Sysctl(String name, Location at, boolean resolved) {}
