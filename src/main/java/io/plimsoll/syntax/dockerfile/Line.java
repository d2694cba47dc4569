package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Span;

/// One line of the file and what it is. The lines of a file follow each other without a gap, so
/// that all of them together are the file.
///
/// @param kind what the line is
/// @param span the line with its line end, and the byte order mark in the first one
public record Line(Kind kind, Span span) {

  /// What a line can be.
  public enum Kind {
    /// Nothing but white space, outside of here-documents.
    BLANK,
    COMMENT,
    DIRECTIVE,
    /// The first or a further line of an instruction.
    INSTRUCTION,
    /// A line inside a here-document.
    HEREDOC,
    /// The line that ends a here-document.
    TERMINATOR,
    /// The rest of the file from a line on that is too long to be read.
    UNREAD
  }
}
