package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Span;

/// A comment line, between instructions or among the lines of one. Parser directives are comments
/// too.
///
/// @param text what stands after the `#`, trimmed
/// @param line from 1
/// @param span from the `#` to the end of the line, without line end
public record Comment(String text, int line, Span span) {}
