package io.plimsoll.scan;

import io.plimsoll.source.Location;
import java.time.LocalDate;
import java.util.Optional;

/// A finding that an exception silences.
///
/// @param reason why, in its author's words; empty where the settings ask for none
/// @param until the last day of the exception
/// @param by what silences it: `comment`, `annotation`, `settings`, `command`, or the peer's name
///   whose comment it is
/// @param at where the exception is written
public record Suppressed(
    Finding finding, String reason, Optional<LocalDate> until, String by, Location at) {}
