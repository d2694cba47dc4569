package io.plimsoll.syntax.shell;

import io.plimsoll.source.Span;

/// A comment of a script, from `#` to the end of its line.
///
/// @param text with the `#`
/// @param span in the file
public record Comment(String text, Span span) {}
