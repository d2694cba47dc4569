package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Span;

/// A comment.
///
/// @param span from its `#` (in JSON `//` or `/*`) to its end, without the line's end
/// @param text after the `#`, without the space that follows it and without spaces at the end
/// @param ownLine whether nothing but white space stands before it on its line
/// @param line from 1
public record Comment(Span span, String text, boolean ownLine, int line) {}
