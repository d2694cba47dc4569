package io.plimsoll.scan;

/// A file, or a rule at a file, that was not checked. Each is also a finding `not-checked`.
///
/// @param reason the problem's code, such as `too-large`; the key of its sentence
public record NotChecked(String path, String reason) {}
