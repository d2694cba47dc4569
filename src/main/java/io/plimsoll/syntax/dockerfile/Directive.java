package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Span;

/// A parser directive, such as `# syntax=docker/dockerfile:1`.
///
/// @param name `syntax`, `escape` or `check`
/// @param value what stands after the `=`
/// @param valueSpan where the value stands
/// @param span the whole comment
public record Directive(String name, String value, Span valueSpan, Span span) {}
