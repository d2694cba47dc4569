package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;

/// A here-document of an instruction.
///
/// @param name the word that ends it
/// @param fileDescriptor what it is given to, 0 for the standard input
/// @param expand whether variables in it are replaced: no part of the word was quoted
/// @param chomp whether tabs at the start of its lines do not count: `<<-`
/// @param word where it is announced, such as `<<EOF`
/// @param content its lines, with their line ends
/// @param terminator the line that ends it, without line end
/// @param text the content, mapped; with the tabs at the start of lines taken off where they do not
///   count
public record Heredoc(
    String name,
    int fileDescriptor,
    boolean expand,
    boolean chomp,
    Span word,
    Span content,
    Span terminator,
    MappedText text) {}
