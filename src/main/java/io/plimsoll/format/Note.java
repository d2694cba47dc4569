package io.plimsoll.format;

import io.plimsoll.source.Location;
import io.plimsoll.source.Span;

/// A comment or an annotation, for whoever reads exceptions.
///
/// @param text a comment without its mark; an annotation's value
/// @param key an annotation's key; empty for a comment
/// @param at where it is written
/// @param covers what it stands on: the next instruction, the node below or beside it, the whole
///   resource of an annotation, the whole file for a comment in the first comment block
/// @param opensFile whether it belongs to the first comment block of the file
public record Note(String text, String key, Location at, Span covers, boolean opensFile) {}
