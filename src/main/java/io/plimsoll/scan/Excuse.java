package io.plimsoll.scan;

import io.plimsoll.source.Location;
import java.time.LocalDate;
import java.util.Optional;

/// An exception as it silences a finding.
///
/// @param reason in its author's words; empty where nobody asked for one
/// @param until the last day
/// @param by what it is: `comment`, `annotation`, `settings`, `command`, or the name of the tool
///   whose comment or annotation it is
/// @param person who gave it by command, or agreed to it in the settings
/// @param on the day on which it was given by command
/// @param at where it is written; nowhere when it was given by command
public record Excuse(
    String reason,
    Optional<LocalDate> until,
    String by,
    Optional<String> person,
    Optional<LocalDate> on,
    Optional<Location> at) {

  /// The `by` of exceptions in the settings.
  public static final String SETTINGS = "settings";

  /// The `by` of exceptions that were given by command.
  public static final String COMMAND = "command";
}
