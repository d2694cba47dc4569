package io.plimsoll.model;

import io.plimsoll.source.Location;

/// An item of a list as written, with its place: a capability's name, a `security_opt`.
///
/// @param text the item's text; an expression when it is not resolved
/// @param at where it is written
/// @param resolved whether the file decides the text (`false` for templates and open variables)
public record Entry(String text, Location at, boolean resolved) {}
