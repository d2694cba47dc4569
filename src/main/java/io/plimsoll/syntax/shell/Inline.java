package io.plimsoll.syntax.shell;

/// A script that a command hands to a shell: the argument of `sh -c`, the here-document of `bash`.
///
/// @param word what holds it
/// @param script its commands
public record Inline(Word word, Script script) {}
